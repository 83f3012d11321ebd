package dev.partnerdirectory.rest.partnercenter.wire;

import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.customer.RelationshipToPartner;
import dev.partnerdirectory.core.model.license.LicenseGroup;
import dev.partnerdirectory.core.model.user.UserDomainType;
import dev.partnerdirectory.core.model.user.UserState;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The service's enumerated values. They are read in any letter case, and as the numbers that one description of the
 * service gives (X21). New values are read as unknown.
 */
public final class WireWords {
    /** The filter for deleted users (R19, X13), in the letter case of the documented sample. */
    public static final String DELETED_USERS =
            "{\"Field\":\"UserState\",\"Value\":\"Inactive\",\"Operator\":\"equals\"}";

    private WireWords() {}

    public static UserState userState(@Nullable String word) {
        return switch (bare(word)) {
            case "active", "0" -> UserState.ACTIVE;
            case "inactive", "1" -> UserState.INACTIVE;
            default -> UserState.UNKNOWN;
        };
    }

    public static UserDomainType userDomainType(@Nullable String word) {
        return switch (bare(word)) {
            case "none", "0" -> UserDomainType.NONE;
            case "managed", "1" -> UserDomainType.MANAGED;
            case "federated", "2" -> UserDomainType.FEDERATED;
            default -> UserDomainType.UNKNOWN;
        };
    }

    public static RelationshipToPartner relationship(@Nullable String word) {
        return switch (bare(word)) {
            case "none" -> RelationshipToPartner.NONE;
            case "reseller" -> RelationshipToPartner.RESELLER;
            case "advisor" -> RelationshipToPartner.ADVISOR;
            case "syndication" -> RelationshipToPartner.SYNDICATION;
            case "microsoftsupport" -> RelationshipToPartner.MICROSOFT_SUPPORT;
            default -> RelationshipToPartner.UNKNOWN;
        };
    }

    public static LicenseGroup licenseGroup(@Nullable String word) {
        return switch (bare(word)) {
            case "group1", "1" -> LicenseGroup.GROUP1;
            case "group2", "2" -> LicenseGroup.GROUP2;
            default -> LicenseGroup.UNKNOWN;
        };
    }

    public static String sortField(Sort.Field field) {
        return switch (field) {
            case DISPLAY_NAME -> "DisplayName";
            case USER_PRINCIPAL_NAME -> "UserPrincipalName";
        };
    }

    public static String sortDirection(Sort.Direction direction) {
        return switch (direction) {
            case ASCENDING -> "Ascending";
            case DESCENDING -> "Descending";
        };
    }

    private static String bare(@Nullable String word) {
        return word == null ? "" : word.strip().replace("_", "").toLowerCase(Locale.ROOT);
    }
}
