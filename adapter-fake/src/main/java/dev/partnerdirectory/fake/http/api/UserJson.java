package dev.partnerdirectory.fake.http.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.fake.http.wire.WireJson;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Users as the service writes them, with members in its order (wire sheet 3.1). */
final class UserJson {
    private UserJson() {}

    /** @param echoed the password, if the answer repeats it (X8) */
    static ObjectNode of(CustomerId customer, CustomerUser user, Optional<PasswordProfile> echoed) {
        ObjectNode json = WireJson.object()
                .put(
                        "usageLocation",
                        user.usageLocation().map(UsageLocation::value).orElse(null))
                .put("id", user.id().value())
                .put("userPrincipalName", name(user.userPrincipalName()))
                .put("firstName", user.firstName().orElse(null))
                .put("lastName", user.lastName().orElse(null))
                .put("displayName", user.displayName())
                .put("immutableId", user.immutableId().orElse(null))
                .put("phoneNumber", user.phoneNumber().orElse(null));
        echoed.ifPresent(profile -> json.putObject("passwordProfile")
                .put("forceChangePassword", profile.forceChangePassword())
                .put("password", profile.password().map(Secret::reveal).orElse(null)));
        json.put("lastDirectorySyncTime", time(user.lastDirectorySyncTime()))
                .put("userDomainType", word(user.userDomainType()))
                .put("state", word(user.state()))
                .put("softDeletionTime", time(user.softDeletionTime()));
        Answers.selfLink(json, "/customers/" + customer + "/users/" + user.id());
        return Answers.typed(json, "CustomerUser");
    }

    /** Null where the directory has none. */
    static @Nullable String name(UserPrincipalName name) {
        return name.value().isEmpty() ? null : name.value();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String time(Optional<Instant> instant) {
        return instant.map(when -> when.truncatedTo(ChronoUnit.SECONDS).toString())
                .orElse(null);
    }
}
