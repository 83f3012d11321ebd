package dev.partnerdirectory.core.model.role;

import java.time.Instant;
import java.util.Optional;

/**
 * A role that a principal holds, with its scope and its origin.
 *
 * @param etag the object's version in its provider, opaque; empty if the service does not give it
 */
public record RoleAssignment(Principal principal, RoleId role, RoleScope scope, Via via, Optional<String> etag) {
    /** An assignment of unknown version. */
    public RoleAssignment(Principal principal, RoleId role, RoleScope scope, Via via) {
        this(principal, role, scope, via, Optional.empty());
    }

    /** How a principal gets a role. */
    public sealed interface Via {
        /** The role was assigned to the principal. */
        record Direct() implements Via {}

        /** The role was assigned to a group that the principal is a member of. */
        record Membership(GroupId group) implements Via {}

        /** The principal may activate the role for a time, but need not hold it now. */
        record Eligibility(Optional<Instant> until) implements Via {}
    }

    /** The identity of an assignment. It stays the same when the principal's names change. */
    public record Identity(String principal, RoleId role, RoleScope scope, Via via) {}

    public Identity identity() {
        return new Identity(principal.objectId(), role, scope, via);
    }

    /** A direct assignment in the whole directory. */
    public static RoleAssignment of(Principal principal, RoleId role) {
        return of(principal, role, new RoleScope.WholeDirectory());
    }

    /** A direct assignment. */
    public static RoleAssignment of(Principal principal, RoleId role, RoleScope scope) {
        return new RoleAssignment(principal, role, scope, new Via.Direct());
    }

    /** The user, if the role was assigned directly to a user; otherwise empty. */
    public Optional<Principal.User> directUser() {
        return principal instanceof Principal.User user && via instanceof Via.Direct
                ? Optional.of(user)
                : Optional.empty();
    }

    /** The partner's account the assignment belongs to. */
    public Optional<String> account() {
        return scope instanceof RoleScope.Account account ? Optional.of(account.id()) : Optional.empty();
    }
}
