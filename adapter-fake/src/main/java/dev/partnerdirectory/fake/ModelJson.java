package dev.partnerdirectory.fake;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.role.UserMember;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserDomainType;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.model.user.UserState;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Model types as JSON of the store's own, for remembered answers and exports; absent parts are left out. */
final class ModelJson {
    private ModelJson() {}

    static void writeUser(JsonGenerator json, CustomerUser user) throws IOException {
        json.writeStringField("id", user.id().value());
        json.writeStringField("userPrincipalName", user.userPrincipalName().value());
        json.writeStringField("displayName", user.displayName());
        writeText(json, "firstName", user.firstName());
        writeText(json, "lastName", user.lastName());
        writeText(json, "usageLocation", user.usageLocation());
        writeText(json, "immutableId", user.immutableId());
        writeText(json, "phoneNumber", user.phoneNumber());
        if (user.userDomainType() != UserDomainType.NONE) {
            json.writeStringField("userDomainType", user.userDomainType().name().toLowerCase(Locale.ROOT));
        }
        writeText(json, "lastDirectorySyncTime", user.lastDirectorySyncTime());
        writeText(json, "softDeletionTime", user.softDeletionTime());
    }

    static CustomerUser readUser(JsonNode json) {
        Optional<Instant> deleted = text(json, "softDeletionTime").map(Instant::parse);
        return new CustomerUser(
                new UserId(json.path("id").asText()),
                new UserPrincipalName(json.path("userPrincipalName").asText()),
                json.path("displayName").asText(),
                text(json, "firstName"),
                text(json, "lastName"),
                text(json, "usageLocation").map(UsageLocation::new),
                text(json, "immutableId"),
                text(json, "phoneNumber"),
                deleted.isPresent() ? UserState.INACTIVE : UserState.ACTIVE,
                text(json, "userDomainType")
                        .map(type -> UserDomainType.valueOf(type.toUpperCase(Locale.ROOT)))
                        .orElse(UserDomainType.NONE),
                text(json, "lastDirectorySyncTime").map(Instant::parse),
                deleted);
    }

    static void writeMember(JsonGenerator json, UserMember member) throws IOException {
        json.writeStringField("id", member.id().value());
        json.writeStringField("displayName", member.displayName());
        json.writeStringField("userPrincipalName", member.userPrincipalName().value());
        json.writeStringField("roleId", member.roleId().value());
        writeText(json, "accountId", member.accountId());
    }

    static UserMember readMember(JsonNode json) {
        return new UserMember(
                new UserId(json.path("id").asText()),
                json.path("displayName").asText(),
                new UserPrincipalName(json.path("userPrincipalName").asText()),
                new RoleId(json.path("roleId").asText()),
                text(json, "accountId"));
    }

    static void writeText(JsonGenerator json, String field, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(field, value.get().toString());
        }
    }

    static Optional<String> text(JsonNode json, String field) {
        return json.hasNonNull(field) ? Optional.of(json.get(field).asText()) : Optional.empty();
    }
}
