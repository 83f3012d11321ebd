package dev.partnerdirectory.core.manifest;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.SkuRef;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.model.user.UserRef;
import java.util.List;

/** An entry of a manifest that was read and keeps every rule that can be checked in it alone. */
public sealed interface Wish {
    long row();

    CustomerId customer();

    /**
     * A user who should be there, or not.
     *
     * @param fields which the user should have; what is empty is left alone. Names no user principal name
     */
    record User(
            long row,
            CustomerId customer,
            UserPrincipalName name,
            boolean present,
            UserChanges fields,
            List<RoleRef> roles,
            List<SkuRef> licenses)
            implements Wish {
        public User {
            roles = List.copyOf(roles);
            licenses = List.copyOf(licenses);
        }
    }

    /** Who should be in a role. */
    record RoleSet(long row, CustomerId customer, RoleRef role, List<UserRef> members, boolean authoritative)
            implements Wish {
        public RoleSet {
            members = List.copyOf(members);
        }
    }
}
