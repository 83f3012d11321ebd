package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.fake.http.wire.JsonWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Users as the service writes them, in its order of members (wire sheet 3.1). */
final class UserJson {
    private UserJson() {}

    static void write(JsonWriter json, CustomerId customer, CustomerUser user) {
        write(json, customer, user, Optional.empty());
    }

    /** @param echoed a password that the answer repeats (X8) */
    static void write(JsonWriter json, CustomerId customer, CustomerUser user, Optional<PasswordProfile> echoed) {
        json.text("usageLocation", user.usageLocation().map(UsageLocation::value))
                .text("id", user.id().value())
                .text("userPrincipalName", user.userPrincipalName().value())
                .text("firstName", user.firstName())
                .text("lastName", user.lastName())
                .text("displayName", user.displayName())
                .text("immutableId", user.immutableId())
                .text("phoneNumber", user.phoneNumber());
        echoed.ifPresent(profile -> json.object("passwordProfile", members -> echo(members, profile)));
        json.text("lastDirectorySyncTime", user.lastDirectorySyncTime().map(UserJson::time))
                .text("userDomainType", word(user.userDomainType()))
                .text("state", word(user.state()))
                .text("softDeletionTime", user.softDeletionTime().map(UserJson::time));
        Answers.selfLink(
                json, "/customers/" + customer.value() + "/users/" + user.id().value());
        Answers.attributes(json, "CustomerUser");
    }

    private static void echo(JsonWriter json, PasswordProfile profile) {
        json.flag("forceChangePassword", profile.forceChangePassword())
                .text("password", profile.password().map(Secret::reveal));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
