package dev.partnerdirectory.rest.partnercenter.role;

import dev.partnerdirectory.rest.partnercenter.wire.AttributesDto;
import org.jspecify.annotations.Nullable;

/**
 * A member of a role, in answers (wire sheet 3.3). Its role id equals the one in the path and is taken from there.
 *
 * <pre>{"displayName":"…","userPrincipalName":"a@b","roleId":"…","id":"…","attributes":{"objectType":"UserMember"}}</pre>
 */
record UserMemberDto(
        @Nullable String id,
        @Nullable String displayName,
        @Nullable String userPrincipalName,
        @Nullable String accountId,
        @Nullable AttributesDto attributes) {}
