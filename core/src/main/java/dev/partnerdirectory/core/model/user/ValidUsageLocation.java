package dev.partnerdirectory.core.model.user;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** A usage location that is the ISO 3166-1 alpha-2 code of a real country. Null is valid. */
@Documented
@Constraint(validatedBy = UsageLocationRules.class)
@Retention(RUNTIME)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
public @interface ValidUsageLocation {
    String message() default "must be a country code of ISO 3166-1 alpha-2, such as US";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
