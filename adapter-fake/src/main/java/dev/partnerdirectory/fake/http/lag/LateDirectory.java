package dev.partnerdirectory.fake.http.lag;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.role.UserMember;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserState;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.fake.BeyondPorts;
import dev.partnerdirectory.fake.http.condition.Lag;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Puts veils over the users, memberships and licences that are written through it, so that reads see them as they were.
 * Who was deleted or taken away is still listed, at the listing's end. Thread-safe.
 */
public final class LateDirectory {
    private final Supplier<Lag> lag;
    private final Veils<UserKey, Optional<CustomerUser>> users;
    private final Veils<MemberKey, Optional<UserMember>> members;
    private final Veils<UserKey, List<License>> licenses;

    private record UserKey(CustomerId customer, UserId user) {}

    private record MemberKey(RoleKey role, UserId user) {}

    public LateDirectory(Supplier<Lag> lag, Clock clock) {
        this.lag = lag;
        this.users = new Veils<>(clock);
        this.members = new Veils<>(clock);
        this.licenses = new Veils<>(clock);
    }

    /** Lifts every veil. */
    public void clear() {
        users.clear();
        members.clear();
        licenses.clear();
    }

    private boolean isNeeded() {
        return !lag.get().isNone() || !users.isEmpty() || !members.isEmpty() || !licenses.isEmpty();
    }

    /** These ports, seen late where that is asked for. */
    public DirectoryPorts over(DirectoryPorts ports) {
        return isNeeded() ? new LatePorts(ports, this) : ports;
    }

    /** As {@link #over(DirectoryPorts)}, of what lies beyond the ports. */
    public BeyondPorts over(BeyondPorts beyond, DirectoryPorts ports) {
        return isNeeded() ? new LateBeyondPorts(beyond, ports, this) : beyond;
    }

    void written(CustomerId customer, UserId user, Optional<CustomerUser> before) {
        users.cover(new UserKey(customer, user), before, lag.get());
    }

    /** Covers a membership that is new or gone. */
    void written(RoleKey role, UserId user, Optional<UserMember> before) {
        members.cover(new MemberKey(role, user), before, lag.get());
    }

    /** How a read sees a membership; empty if there is no veil over it. */
    Optional<Optional<UserMember>> before(RoleKey role, UserId user) {
        return members.before(new MemberKey(role, user));
    }

    /** Whether a read misses a membership that is there. */
    boolean misses(RoleKey role, UserId user) {
        return before(role, user).filter(Optional::isEmpty).isPresent();
    }

    /** Who may still be seen as a member of a role. */
    List<UserId> onceMembers(RoleKey role) {
        return members.covered((key, before) -> before.isPresent() && key.role().equals(role)).stream()
                .map(MemberKey::user)
                .toList();
    }

    /** The roles that a user may still be seen in. */
    List<RoleId> onceRoles(CustomerId customer, UserId user) {
        return members
                .covered((key, before) -> before.isPresent()
                        && key.role().customer().equals(Optional.of(customer))
                        && key.user().equals(user))
                .stream()
                .map(key -> key.role().id())
                .toList();
    }

    /** Covers what licences a user has now. */
    void written(CustomerId customer, UserId user, List<License> before) {
        licenses.cover(new UserKey(customer, user), before, lag.get());
    }

    /** Which licences a read sees a user have; empty if there is no veil over them. */
    Optional<List<License>> licensesBefore(CustomerId customer, UserId user) {
        return licenses.before(new UserKey(customer, user));
    }

    /** Who may still be seen as an active user like this. */
    List<UserId> onceUsers(CustomerId customer, Predicate<CustomerUser> like) {
        return users
                .covered((key, before) -> key.customer().equals(customer)
                        && active(before).filter(like).isPresent())
                .stream()
                .map(UserKey::user)
                .toList();
    }

    /** How a read sees a user; empty if there is no veil over them. */
    Optional<Optional<CustomerUser>> before(CustomerId customer, UserId user) {
        return users.before(new UserKey(customer, user));
    }

    /** How a read sees a user who is there; empty if it misses them. */
    Optional<CustomerUser> seen(CustomerId customer, CustomerUser user) {
        return before(customer, user.id()).orElse(Optional.of(user));
    }

    /** Refuses a call about a user who is there but not seen yet. */
    void requireSeen(CustomerId customer, UserId user) {
        Optional<Optional<CustomerUser>> before = before(customer, user);
        if (before.isPresent() && active(before.get()).isEmpty()) {
            throw missed(customer, user);
        }
    }

    static Optional<CustomerUser> active(Optional<CustomerUser> user) {
        return user.filter(known -> known.state() == UserState.ACTIVE);
    }

    static ServiceFault missed(CustomerId customer, UserId user) {
        return ServiceFault.notFoundYet("60002", "user %s not found for customer %s".formatted(user, customer));
    }
}
