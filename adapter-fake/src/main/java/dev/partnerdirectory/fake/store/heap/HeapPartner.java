package dev.partnerdirectory.fake.store.heap;

import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.Sort.Direction;
import dev.partnerdirectory.core.model.Sort.Field;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.fake.store.PartnerTable;
import dev.partnerdirectory.fake.store.SortKey;
import dev.partnerdirectory.fake.store.StoreFailure;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The partner's own account. Its users never change, so each role can keep its members sorted. */
final class HeapPartner implements PartnerTable {
    private final Keys keys;
    private final Undo undo;
    private final Map<RoleId, Role> roles = new LinkedHashMap<>();
    private final Map<Long, Role> rolesByKey = new HashMap<>();
    private final Map<UserId, User> users = new LinkedHashMap<>();
    private final Map<Long, User> usersByKey = new HashMap<>();
    private final Set<UserPrincipalName> names = new HashSet<>();

    HeapPartner(Keys keys, Undo undo) {
        this.keys = keys;
        this.undo = undo;
    }

    private record Role(
            long key,
            PartnerRole role,
            Map<Long, Member> members,
            NavigableMap<SortKey, Member> byDisplayName,
            NavigableMap<SortKey, Member> byName) {
        Role(long key, PartnerRole role) {
            this(key, role, new HashMap<>(), new TreeMap<>(), new TreeMap<>());
        }

        void add(Member member) {
            members.put(member.user().key(), member);
            byDisplayName.put(displayName(member.user()), member);
            byName.put(name(member.user()), member);
        }

        void remove(Member member) {
            members.remove(member.user().key());
            byDisplayName.remove(displayName(member.user()));
            byName.remove(name(member.user()));
        }

        private static SortKey displayName(User user) {
            return new SortKey(SortKey.of(user.displayName()), user.id().value());
        }

        private static SortKey name(User user) {
            return new SortKey(user.name().key(), user.id().value());
        }
    }

    private Role role(long key) {
        return Objects.requireNonNull(rolesByKey.get(key), "no role has this key");
    }

    @Override
    public Optional<Long> roleKey(RoleId id) {
        return Optional.ofNullable(roles.get(id)).map(Role::key);
    }

    @Override
    public List<PartnerRole> roles() {
        return roles.values().stream().map(Role::role).toList();
    }

    @Override
    public Optional<Long> userKey(UserId id) {
        return Optional.ofNullable(users.get(id)).map(User::key);
    }

    @Override
    public Optional<Member> member(long role, long user) {
        return Optional.ofNullable(role(role).members().get(user));
    }

    @Override
    public List<Member> members(long role, Sort sort, Optional<SortKey> after, int limit) {
        NavigableMap<SortKey, Member> upwards = sort.field() == Field.DISPLAY_NAME
                ? role(role).byDisplayName()
                : role(role).byName();
        NavigableMap<SortKey, Member> all = sort.direction() == Direction.ASCENDING ? upwards : upwards.descendingMap();
        return Walk.over(after.map(key -> all.tailMap(key, false)).orElse(all).values())
                .limit(limit)
                .toList();
    }

    @Override
    public List<Membership> ofUser(long user) {
        return roles.values().stream()
                .flatMap(role -> member(role.key(), user).stream()
                        .map(member -> new Membership(role.role().id(), member.account())))
                .toList();
    }

    @Override
    public void eachUser(Consumer<User> visitor) {
        users.values().forEach(visitor);
    }

    @Override
    public void insertRole(PartnerRole partnerRole) {
        Role role = new Role(keys.next(), partnerRole);
        if (roles.putIfAbsent(partnerRole.id(), role) != null) {
            throw StoreFailure.duplicate("partner_role.id", null);
        }
        rolesByKey.put(role.key(), role);
        undo.add(() -> {
            roles.remove(partnerRole.id());
            rolesByKey.remove(role.key());
        });
    }

    @Override
    public long insertUser(UserId id, UserPrincipalName name, String displayName) {
        User user = new User(keys.next(), id, name, displayName);
        if (users.containsKey(id)) {
            throw StoreFailure.duplicate("partner_user.id", null);
        }
        if (!names.add(name)) {
            throw StoreFailure.duplicate("partner_user.upn_key", null);
        }
        users.put(id, user);
        usersByKey.put(user.key(), user);
        undo.add(() -> {
            names.remove(name);
            users.remove(id);
            usersByKey.remove(user.key());
        });
        return user.key();
    }

    @Override
    public void add(long role, long user, Optional<String> account) {
        Role chosen = role(role);
        Member member = new Member(Objects.requireNonNull(usersByKey.get(user), "no user has this key"), account);
        if (chosen.members().containsKey(user)) {
            throw StoreFailure.duplicate("partner_member.role, partner_member.user", null);
        }
        chosen.add(member);
        undo.add(() -> chosen.remove(member));
    }

    @Override
    public boolean remove(long role, long user) {
        Optional<Member> member = member(role, user);
        member.ifPresent(present -> {
            role(role).remove(present);
            undo.add(() -> role(role).add(present));
        });
        return member.isPresent();
    }
}
