package dev.partnerdirectory.core.model.user;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** A new user whose password does not contain the local part of the user principal name. */
@Documented
@Constraint(validatedBy = PasswordWithoutLocalPartRule.class)
@Retention(RUNTIME)
@Target(TYPE)
public @interface PasswordWithoutLocalPart {
    String message() default "must not contain the local part of the user principal name";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
