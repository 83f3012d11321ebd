package dev.partnerdirectory.core.access;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.RoleId;
import java.util.Map;
import java.util.Set;

/**
 * What an earlier report of privileged access said.
 *
 * @param held   by customer, of those that were read
 * @param unread customers that could not be read: nothing is said of them
 */
public record EarlierAccess(Map<CustomerId, Set<Held>> held, Set<CustomerId> unread) {
    public EarlierAccess {
        held = Map.copyOf(held);
        unread = Set.copyOf(unread);
    }

    /** That a holder held a role. The labels are for printing. */
    public record Held(RoleId role, String holder, String roleName, String label) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Held that && role.equals(that.role) && holder.equals(that.holder);
        }

        @Override
        public int hashCode() {
            return 31 * role.hashCode() + holder.hashCode();
        }
    }
}
