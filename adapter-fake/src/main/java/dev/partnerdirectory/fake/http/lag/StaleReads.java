package dev.partnerdirectory.fake.http.lag;

import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.Pages;
import dev.partnerdirectory.fake.http.condition.Lag;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The former states of users, memberships and licences, which reads see for a while after a write. Thread-safe. */
public final class StaleReads {
    final StaleValues<UserKey, CustomerUser> users;
    final StaleValues<MemberKey, RoleAssignment> members;
    final StaleValues<UserKey, List<License>> licenses;
    private final Supplier<Lag> lag;

    /** One customer's user. */
    record UserKey(CustomerId customer, UserId user) {}

    /**
     * One user in one role.
     *
     * @param customer empty for one of the partner's own roles
     */
    record MemberKey(Optional<CustomerId> customer, RoleId role, UserId user) {
        static MemberKey of(CustomerId customer, RoleId role, UserId user) {
            return new MemberKey(Optional.of(customer), role, user);
        }
    }

    public StaleReads(Supplier<Lag> lag, Clock clock) {
        this.lag = lag;
        this.users = new StaleValues<>(lag, clock);
        this.members = new StaleValues<>(lag, clock);
        this.licenses = new StaleValues<>(lag, clock);
    }

    /** Whether all reads are up to date and later writes are seen at once. */
    public boolean isIdle() {
        return lag.get().isNone() && users.isEmpty() && members.isEmpty() && licenses.isEmpty();
    }

    /** Makes all reads up to date. */
    public void clear() {
        users.clear();
        members.clear();
        licenses.clear();
    }

    /** Refuses a call for a user who was created but is not visible yet. */
    UserKey requireSeen(CustomerId customer, UserId user) {
        UserKey key = new UserKey(customer, user);
        if (users.isMissed(key)) {
            throw missed(customer, user);
        }
        return key;
    }

    /** A page of a role's members, as reads see it. */
    Page<RoleAssignment> listed(Optional<CustomerId> customer, RoleId role, Page<RoleAssignment> found) {
        Stream<RoleAssignment> seen = members.listed(
                found.items(),
                member -> new MemberKey(customer, role, userId(member)),
                found.next().isEmpty(),
                key -> key.customer().equals(customer) && key.role().equals(role));
        return new Page<>(seen.toList(), found.next());
    }

    <T> T added(MemberKey key, T answer) {
        members.written(key, Optional.empty(), true);
        return answer;
    }

    /** The user of a membership; this directory has no other members. */
    private static UserId userId(RoleAssignment member) {
        return member.directUser().orElseThrow().id();
    }

    /** Removes a member who is visible, and remembers the membership. */
    void remove(MemberKey key, Function<PageRequest, Page<RoleAssignment>> listing, Runnable removal) {
        if (members.isMissed(key)) {
            throw ServiceFault.notFound("user %s is not in role %s".formatted(key.user(), key.role()));
        }
        Optional<RoleAssignment> before = Pages.stream(PageRequest.first(), listing)
                .filter(member -> userId(member).equals(key.user()))
                .findFirst();
        removal.run();
        members.written(key, before, false);
    }

    static ServiceFault missed(CustomerId customer, UserId user) {
        return ServiceFault.notFound("user %s not found for customer %s".formatted(user, customer));
    }
}
