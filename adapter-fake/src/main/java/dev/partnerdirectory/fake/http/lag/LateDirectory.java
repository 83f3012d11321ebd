package dev.partnerdirectory.fake.http.lag;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserState;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.fake.BeyondPorts;
import dev.partnerdirectory.fake.http.condition.Lag;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Puts veils over the users and memberships that are written through it. What was deleted or taken away is not put
 * back into listings; everything else is seen as it was. Thread-safe.
 */
public final class LateDirectory {
    private final Supplier<Lag> lag;
    private final Veils<UserKey, Optional<CustomerUser>> users;
    private final Veils<MemberKey, Boolean> members;

    private record UserKey(CustomerId customer, UserId user) {}

    private record MemberKey(CustomerId customer, RoleId role, UserId user) {}

    public LateDirectory(Supplier<Lag> lag, Clock clock) {
        this.lag = lag;
        this.users = new Veils<>(clock);
        this.members = new Veils<>(clock);
    }

    /** Lifts every veil. */
    public void clear() {
        users.clear();
        members.clear();
    }

    private boolean isNeeded() {
        return !lag.get().isNone() || !users.isEmpty() || !members.isEmpty();
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

    void added(CustomerId customer, RoleId role, UserId user) {
        members.cover(new MemberKey(customer, role, user), false, lag.get());
    }

    /** Whether a read misses a membership that is there. */
    boolean misses(CustomerId customer, RoleId role, UserId user) {
        return members.before(new MemberKey(customer, role, user)).isPresent();
    }

    /** How a read sees a user who is there; empty if it misses them. */
    Optional<CustomerUser> seen(CustomerId customer, CustomerUser user) {
        return users.before(new UserKey(customer, user.id())).orElse(Optional.of(user));
    }

    /** Refuses a call about a user who is there but not seen yet. */
    void requireSeen(CustomerId customer, UserId user) {
        Optional<Optional<CustomerUser>> before = users.before(new UserKey(customer, user));
        if (before.isPresent()
                && before.get()
                        .filter(known -> known.state() == UserState.ACTIVE)
                        .isEmpty()) {
            throw missed(customer, user);
        }
    }

    static ServiceFault missed(CustomerId customer, UserId user) {
        return ServiceFault.notFoundYet("60002", "user %s not found for customer %s".formatted(user, customer));
    }
}
