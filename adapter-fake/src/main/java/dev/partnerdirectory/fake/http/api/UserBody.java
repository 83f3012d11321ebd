package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import dev.partnerdirectory.fake.http.condition.Behaviours;
import dev.partnerdirectory.fake.http.wire.JsonObject;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import java.util.Optional;
import java.util.function.Function;

/** Users as clients send them. Fields that the service sets itself are ignored (R15, R29). */
final class UserBody {
    private final JsonObject body;
    private final Behaviours behaviours;

    UserBody(ApiCall call) {
        this.body = call.body();
        this.behaviours = call.behaviours();
    }

    /** The new user. The directory refuses one without a display name or a password. */
    NewCustomerUser newUser() {
        return new NewCustomerUser(
                userPrincipalName().orElseThrow(() -> missing("userPrincipalName")),
                body.word("displayName").orElse(""),
                body.word("firstName"),
                body.word("lastName"),
                usageLocation(),
                body.word("immutableId"),
                body.word("phoneNumber"),
                password().orElse(new PasswordProfile(Optional.empty(), false)));
    }

    /** The fields to change. Absent members and null members change nothing (R27). */
    UserChanges changes() {
        refuseEmpty("userPrincipalName");
        refuseEmpty("displayName");
        if (behaviours.is(Behaviour.EMPTY_TEXT, "rejected")) {
            refuseEmpty("firstName");
            refuseEmpty("lastName");
        }
        return new UserChanges(
                userPrincipalName(),
                body.text("displayName"),
                body.text("firstName"),
                body.text("lastName"),
                usageLocation(),
                body.text("phoneNumber"));
    }

    /** The password; absent if the body has none (R30). */
    Optional<PasswordProfile> password() {
        return body.object("passwordProfile").flatMap(profile -> {
            Optional<Secret> secret =
                    profile.text("password").filter(text -> !text.isEmpty()).map(Secret::of);
            Optional<Boolean> force = profile.flag("forceChangePassword");
            return secret.isEmpty() && force.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new PasswordProfile(secret, force.orElse(false)));
        });
    }

    /** Whether the body asks for an active user, whatever the state is now (R24, R28). */
    boolean wantsActive() {
        Optional<String> state = body.word("state");
        if (state.isEmpty()) {
            return false;
        }
        return switch (state.get().toLowerCase(java.util.Locale.ROOT)) {
            case "active", "0" -> true;
            case "inactive", "1" -> {
                if (behaviours.is(Behaviour.PATCH_INACTIVE, "rejected")) {
                    throw ServiceFault.invalid("A user cannot be made inactive; delete the user.");
                }
                yield false;
            }
            default -> throw new ServiceFault(400, "900126", "The state '%s' is not known.".formatted(state.get()));
        };
    }

    private Optional<UserPrincipalName> userPrincipalName() {
        return valid(body.word("userPrincipalName"), UserPrincipalName::new);
    }

    private Optional<UsageLocation> usageLocation() {
        return valid(body.word("usageLocation"), UsageLocation::new);
    }

    private static <T> Optional<T> valid(Optional<String> text, Function<String, T> make) {
        try {
            return text.map(make);
        } catch (IllegalArgumentException e) {
            throw ServiceFault.invalid(String.valueOf(e.getMessage()));
        }
    }

    private void refuseEmpty(String name) {
        if (body.text(name).filter(String::isBlank).isPresent()) {
            throw ServiceFault.invalid("The member '%s' must not be empty.".formatted(name));
        }
    }

    private static ServiceFault missing(String name) {
        return new ServiceFault(400, "800002", "The member '%s' is required.".formatted(name));
    }
}
