package dev.partnerdirectory.core.model.user;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Also checks that a new user has a password. Public because a validation provider creates it. Stateless, thread-safe.
 */
public final class PasswordWithoutLocalPartRule
        implements ConstraintValidator<PasswordWithoutLocalPart, NewCustomerUser> {
    @Override
    public boolean isValid(@Nullable NewCustomerUser user, ConstraintValidatorContext context) {
        if (user == null || unset(user.passwordProfile()) || unset(user.userPrincipalName())) {
            return true;
        }
        if (user.passwordProfile().password().isEmpty()) {
            return reject("must not be missing", context);
        }
        String local = user.userPrincipalName().localPart().toLowerCase(Locale.ROOT);
        String password = user.passwordProfile().password().get().reveal().toLowerCase(Locale.ROOT);
        return !password.contains(local)
                || reject("must not contain the local part of the user principal name", context);
    }

    /** Bean Validation checks all constraints, so a field that breaks {@code NotNull} gets here too. */
    private static boolean unset(@Nullable PasswordProfile profile) {
        return profile == null;
    }

    private static boolean unset(@Nullable UserPrincipalName name) {
        return name == null;
    }

    private static boolean reject(String reason, ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(reason)
                .addPropertyNode("passwordProfile")
                .addPropertyNode("password")
                .addConstraintViolation();
        return false;
    }
}
