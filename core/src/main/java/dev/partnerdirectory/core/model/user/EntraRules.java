package dev.partnerdirectory.core.model.user;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * A value that the service accepts by Entra's rules. Each broken rule is a violation of its own. Null is valid.
 *
 * <ul>
 *   <li>A new {@link UserPrincipalName}: local part at most 64 characters of {@code A-Z a-z 0-9 ' . - _ ! # ^ ~}, no
 *       dot at either end or twice in a row; domain at most 48 characters of dot-separated labels.
 *   <li>A password, which is a {@link Secret}: 8 to 256 characters, three of lower case, upper case, digit and symbol,
 *       no Unicode. The message never shows the password.
 *   <li>A {@link UsageLocation}: the ISO 3166-1 alpha-2 code of a real country.
 *   <li>A {@link NewCustomerUser}: has a password, and it does not contain the local part of the user principal name.
 * </ul>
 */
@Documented
@Constraint(
        validatedBy = {
            UserPrincipalNameRules.class,
            PasswordRules.class,
            UsageLocationRules.class,
            NewCustomerUserRules.class
        })
@Retention(RUNTIME)
@Target({TYPE, FIELD, METHOD, PARAMETER, TYPE_USE})
public @interface EntraRules {
    String message() default "must follow Entra's rules";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
