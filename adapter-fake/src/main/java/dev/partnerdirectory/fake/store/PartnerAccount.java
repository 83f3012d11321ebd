package dev.partnerdirectory.fake.store;

import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.fake.store.PartnerRoleEntry.Member;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The partner's own account: its roles, its users, and the members of each role (R42, R43). */
public final class PartnerAccount {
    private final Changes changes;
    private final Map<RoleId, PartnerRoleEntry> roles = new LinkedHashMap<>();
    private final Map<UserId, PartnerUserEntry> users = new LinkedHashMap<>();
    private final Set<UserPrincipalName> names = new HashSet<>();

    PartnerAccount(Changes changes) {
        this.changes = changes;
    }

    /** The roles, in the order in which they were added. */
    public Collection<PartnerRoleEntry> roles() {
        return Collections.unmodifiableCollection(roles.values());
    }

    public Optional<PartnerRoleEntry> role(RoleId id) {
        return Optional.ofNullable(roles.get(id));
    }

    /** The users, in the order in which they were added. */
    public Collection<PartnerUserEntry> users() {
        return Collections.unmodifiableCollection(users.values());
    }

    public Optional<PartnerUserEntry> user(UserId id) {
        return Optional.ofNullable(users.get(id));
    }

    public void addRole(PartnerRole role) {
        if (roles.putIfAbsent(role.id(), new PartnerRoleEntry(role)) != null) {
            throw StoreFailure.duplicate("partner_role.id");
        }
        changes.add(() -> roles.remove(role.id()));
    }

    public void addUser(PartnerUserEntry user) {
        if (users.containsKey(user.id())) {
            throw StoreFailure.duplicate("partner_user.id");
        }
        if (!names.add(user.name())) {
            throw StoreFailure.duplicate("partner_user.upn_key");
        }
        users.put(user.id(), user);
        changes.add(user, () -> {
            names.remove(user.name());
            users.remove(user.id());
        });
    }

    public void addMember(PartnerRoleEntry role, Member member) {
        if (role.member(member.user().id()).isPresent()) {
            throw StoreFailure.duplicate("partner_member.role, partner_member.user");
        }
        role.add(member);
        changes.add(member.user(), () -> role.remove(member));
    }

    public void removeMember(PartnerRoleEntry role, Member member) {
        role.remove(member);
        changes.add(member.user(), () -> role.add(member));
    }
}
