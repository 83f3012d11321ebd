package dev.partnerdirectory.rest.partnercenter.role;

import org.jspecify.annotations.Nullable;

/**
 * A member of a role as answers tell of one (wire sheet 3.3). The role's id is taken from the path, which it equals.
 *
 * <pre>{"displayName":"…","userPrincipalName":"a@b","roleId":"…","id":"…","attributes":{"objectType":"UserMember"}}</pre>
 */
record UserMemberDto(
        @Nullable String id,
        @Nullable String displayName,
        @Nullable String userPrincipalName,
        @Nullable String accountId) {}
