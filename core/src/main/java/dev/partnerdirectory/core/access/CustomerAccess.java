package dev.partnerdirectory.core.access;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.RoleId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who holds which privileged role of one customer.
 *
 * @param readAt  when it was read
 * @param roles   every privileged role that was activated, by name, also those without a holder
 * @param failure why the customer could not be read; there are no roles then
 */
public record CustomerAccess(
        CustomerId customer, String domain, String name, Instant readAt, List<Role> roles, Optional<String> failure) {
    public CustomerAccess {
        roles = List.copyOf(roles);
    }

    /** A privileged role and its holders. */
    public record Role(RoleId id, String name, List<Holder> holders) {
        public Role {
            holders = List.copyOf(holders);
        }
    }

    /** The kind of a holder, if the service gives it. */
    public enum Kind {
        USER,
        /** A user of another directory. */
        GUEST,
        GROUP,
        APPLICATION,
        /** A member without a name to sign in with: probably a group or an application. */
        UNKNOWN
    }

    /** How a role is held. */
    public enum How {
        DIRECTLY,
        THROUGH_A_GROUP,
        /** It may be taken for a time. */
        ELIGIBLE
    }

    /**
     * Who or what holds a role.
     *
     * @param userPrincipalName empty for what has none
     * @param everywhere        in the whole directory, not in one administrative unit only
     * @param listed            among the active users, where it is a user
     * @param lastSync          when the account was last copied from a directory on premises; empty for one that is not
     */
    public record Holder(
            Kind kind,
            String id,
            String displayName,
            String userPrincipalName,
            How how,
            boolean everywhere,
            boolean listed,
            Optional<Instant> lastSync) {
        private static final String GUEST = "#ext#@";

        /** What a user of this name is. */
        public static Kind kindOf(String userPrincipalName) {
            return userPrincipalName.toLowerCase(Locale.ROOT).contains(GUEST) ? Kind.GUEST : Kind.USER;
        }

        /** The name to print. */
        public String label() {
            return !userPrincipalName.isEmpty() ? userPrincipalName : displayName.isEmpty() ? id : displayName;
        }

        /** The name in the directory where the person is at home, in lower case; for a guest, made from the guest's name. */
        String home() {
            String name = userPrincipalName.toLowerCase(Locale.ROOT);
            int end = name.indexOf(GUEST);
            int at = end < 0 ? -1 : name.lastIndexOf('_', end);
            return at < 0 ? name : name.substring(0, at) + "@" + name.substring(at + 1, end);
        }
    }
}
