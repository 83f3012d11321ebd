package dev.partnerdirectory.rest.partnercenter.user;

import dev.partnerdirectory.rest.partnercenter.wire.AttributesDto;
import org.jspecify.annotations.Nullable;

/**
 * A user, in answers (wire sheet 3.1). It has no field for a password, so an echoed password is never read (X8).
 *
 * <pre>{"usageLocation":"US","id":"…","userPrincipalName":"a@b","firstName":"…","lastName":"…","displayName":"…",
 * "userDomainType":"none","state":"active","softDeletionTime":"2017-01-20T00:33:34Z",
 * "attributes":{"etag":"…","objectType":"CustomerUser"}}</pre>
 */
record CustomerUserDto(
        @Nullable String id,
        @Nullable String userPrincipalName,
        @Nullable String displayName,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String usageLocation,
        @Nullable String immutableId,
        @Nullable String phoneNumber,
        @Nullable String state,
        @Nullable String userDomainType,
        @Nullable String lastDirectorySyncTime,
        @Nullable String softDeletionTime,
        @Nullable AttributesDto attributes) {}
