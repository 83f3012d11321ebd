package dev.partnerdirectory.core.model.user;

import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of a password and its user. Public because a validation provider creates it. Stateless, thread-safe. */
public final class NewCustomerUserRules implements RulesValidator<NewCustomerUser> {
    public static final String NAME_IN_PASSWORD = "must not contain the local part of the user principal name";

    @Override
    public List<String> broken(NewCustomerUser user) {
        if (unset(user.passwordProfile()) || unset(user.userPrincipalName())) {
            return List.of();
        }
        Optional<Secret> password = user.passwordProfile().password();
        if (password.isEmpty()) {
            return List.of("must not be missing");
        }
        return user.userPrincipalName().isIn(password.get()) ? List.of(NAME_IN_PASSWORD) : List.of();
    }

    /** Bean Validation checks all constraints, so a field that breaks {@code NotNull} gets here too. */
    private static boolean unset(@Nullable Object field) {
        return field == null;
    }

    @Override
    public void add(ConstraintViolationBuilder violation) {
        violation.addPropertyNode("passwordProfile").addPropertyNode("password").addConstraintViolation();
    }
}
