package dev.partnerdirectory.fake.store.heap;

import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.fake.store.RoleTable;
import dev.partnerdirectory.fake.store.StoreFailure;
import dev.partnerdirectory.fake.store.UserRow;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/** The customers' directory roles; who is in them, from both sides. */
final class HeapRoles implements RoleTable {
    private final HeapUsers users;
    private final Keys keys;
    private final Undo undo;
    private final Map<Long, Role> byKey = new HashMap<>();
    private final Map<Long, Map<RoleId, Role>> byCustomer = new HashMap<>();
    private final Map<Long, NavigableSet<Long>> byUser = new HashMap<>();

    HeapRoles(HeapUsers users, Keys keys, Undo undo) {
        this.users = users;
        this.keys = keys;
        this.undo = undo;
    }

    /** @param members keys of users, deleted ones among them */
    private record Role(long key, DirectoryRole role, NavigableSet<Long> members) {}

    private Role role(long key) {
        return Objects.requireNonNull(byKey.get(key), "no role has this key");
    }

    @Override
    public Optional<Long> key(long customer, RoleId id) {
        return Optional.ofNullable(ofCustomerById(customer).get(id)).map(Role::key);
    }

    @Override
    public List<DirectoryRole> ofCustomer(long customer) {
        return ofCustomerById(customer).values().stream().map(Role::role).toList();
    }

    private Map<RoleId, Role> ofCustomerById(long customer) {
        return byCustomer.getOrDefault(customer, Map.of());
    }

    @Override
    public List<DirectoryRole> ofUser(long user) {
        return keysOfUser(user).stream().map(key -> role(key).role()).toList();
    }

    private NavigableSet<Long> keysOfUser(long user) {
        return byUser.getOrDefault(user, Collections.emptyNavigableSet());
    }

    @Override
    public List<UserRow> members(long role, long after, int limit) {
        return Walk.over(role(role).members().tailSet(after, false))
                .map(user -> users.entry(user).row())
                .filter(row -> !row.isDeleted())
                .limit(limit)
                .toList();
    }

    @Override
    public boolean isMember(long role, long user) {
        return keysOfUser(user).contains(role);
    }

    @Override
    public long insert(long customer, DirectoryRole directoryRole) {
        Role role = new Role(keys.next(), directoryRole, new TreeSet<>());
        Map<RoleId, Role> siblings = byCustomer.computeIfAbsent(customer, key -> new LinkedHashMap<>());
        if (siblings.putIfAbsent(directoryRole.id(), role) != null) {
            throw StoreFailure.duplicate("role.customer, role.id", null);
        }
        byKey.put(role.key(), role);
        undo.add(() -> {
            siblings.remove(directoryRole.id());
            byKey.remove(role.key());
        });
        return role.key();
    }

    @Override
    public void add(long role, long user) {
        if (isMember(role, user)) {
            throw StoreFailure.duplicate("member.role, member.user", null);
        }
        link(role, user);
        undo.add(() -> unlink(role, user));
    }

    @Override
    public boolean remove(long role, long user) {
        if (!isMember(role, user)) {
            return false;
        }
        unlink(role, user);
        undo.add(() -> link(role, user));
        return true;
    }

    /** Takes a user out of every role. */
    void removeAll(long user) {
        List.copyOf(keysOfUser(user)).forEach(role -> remove(role, user));
    }

    private void link(long role, long user) {
        role(role).members().add(user);
        byUser.computeIfAbsent(user, key -> new TreeSet<>()).add(role);
    }

    private void unlink(long role, long user) {
        role(role).members().remove(user);
        NavigableSet<Long> left = keysOfUser(user);
        left.remove(role);
        if (left.isEmpty()) {
            byUser.remove(user);
        }
    }
}
