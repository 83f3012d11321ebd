package dev.partnerdirectory.fake.store;

import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The partner's own account: its roles, its users, who is in which role (R42, R43). */
public interface PartnerTable {
    Optional<Long> roleKey(RoleId id);

    /** In the order in which they were inserted. */
    List<PartnerRole> roles();

    Optional<Long> userKey(UserId id);

    Optional<Member> member(long role, long user);

    /** The role's members behind {@code after}, or from the start. */
    List<Member> members(long role, Sort sort, Optional<SortKey> after, int limit);

    /** In the order in which the roles were inserted. */
    List<Membership> ofUser(long user);

    /** Every user, in the order of the keys. */
    void eachUser(Consumer<User> visitor);

    void insertRole(PartnerRole role);

    /** The new row's key. */
    long insertUser(UserId id, UserPrincipalName name, String displayName);

    void add(long role, long user, Optional<String> account);

    /** Whether there was a membership to remove. */
    boolean remove(long role, long user);

    /** A user of the partner's own account. */
    record User(long key, UserId id, UserPrincipalName name, String displayName) {}

    /** A user in a role. */
    record Member(User user, Optional<String> account) {}

    /** A role that a user is in. */
    record Membership(RoleId role, Optional<String> account) {}
}
