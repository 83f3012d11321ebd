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

/** A user principal name that can be created (Entra's rules): local part at most 64 characters of {@code A-Z a-z 0-9 ' . - _ ! # ^ ~}, no dot at either end or twice in a row; domain at most 48 characters of dot-separated labels. Null is valid. */
@Documented
@Constraint(validatedBy = UserPrincipalNameRules.class)
@Retention(RUNTIME)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
public @interface ValidUserPrincipalName {
    String message() default "must be a user principal name";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
