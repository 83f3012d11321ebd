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

/**
 * A password that the service accepts (Entra's rules): 8 to 256 characters, three of lower case, upper case, digit and
 * symbol, no Unicode. The message never shows the password. Null is valid.
 */
@Documented
@Constraint(validatedBy = PasswordRules.class)
@Retention(RUNTIME)
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
public @interface ValidPassword {
    String message() default "must be a valid password";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
