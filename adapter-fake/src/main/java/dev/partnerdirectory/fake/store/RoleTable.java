package dev.partnerdirectory.fake.store;

import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.RoleId;
import java.util.List;
import java.util.Optional;

/** The customers' activated directory roles and who is in them; a deleted user's memberships stay, unseen (R40). */
public interface RoleTable {
    /** The key of a customer's role. */
    Optional<Long> key(long customer, RoleId id);

    /** In the order in which they were inserted. */
    List<DirectoryRole> ofCustomer(long customer);

    /** In the order in which the roles were inserted. */
    List<DirectoryRole> ofUser(long user);

    /** The role's active members with keys above {@code after}, in the order of the keys. */
    List<UserRow> members(long role, long after, int limit);

    boolean isMember(long role, long user);

    /** The new row's key. */
    long insert(long customer, DirectoryRole role);

    void add(long role, long user);

    /** Whether there was a membership to remove. */
    boolean remove(long role, long user);
}
