package dev.partnerdirectory.core.rehearsal;

import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What a rehearsal has written so far, to be laid over what the real directory answers. Thread-safe. */
final class Draft {
    /** A customer's user. */
    record Who(CustomerId customer, UserId user) {}

    /** A customer's user and a role of theirs. */
    record Membership(Who who, RoleId role) {}

    /** A member as they were added, and the role by name. */
    record Added(RoleAssignment member, DirectoryRole role) {}

    /** A partner's user and a role of theirs. */
    record PartnerMembership(RoleId role, UserId user) {}

    /** A customer's user and a SKU of theirs. */
    record Holding(Who who, SkuId sku) {}

    /** Users created, changed or restored here, as they are now. */
    final Map<Who, CustomerUser> active = new ConcurrentHashMap<>();
    /** Those of {@link #active} whom the real directory does not list as active. */
    final Set<Who> newlyActive = ConcurrentHashMap.newKeySet();
    /** Users deleted here. */
    final Map<Who, CustomerUser> deleted = new ConcurrentHashMap<>();
    /** Members added here, or, where empty, removed. */
    final Map<Membership, Optional<Added>> members = new ConcurrentHashMap<>();
    /** Members of the partner account's roles added here, or, where empty, removed. */
    final Map<PartnerMembership, Optional<RoleAssignment>> partnerMembers = new ConcurrentHashMap<>();
    /** Licences assigned here, or, where empty, removed. */
    final Map<Holding, Optional<License>> licenses = new ConcurrentHashMap<>();
    /** Units consumed here, less units given back. */
    final Map<CustomerId, Map<SkuId, Integer>> consumed = new ConcurrentHashMap<>();

    private final ReentrantLock writing = new ReentrantLock();

    /** One write after another: what one checks, no other changes meanwhile. */
    <T> T write(Supplier<T> write) {
        writing.lock();
        try {
            return write.get();
        } finally {
            writing.unlock();
        }
    }

    /**
     * A real page with the draft laid over it.
     *
     * @param now   an item as it is now; empty where it is gone
     * @param added what comes behind the last page
     */
    static <T> Page<T> over(Page<T> real, Function<T, Optional<T>> now, Supplier<Stream<T>> added) {
        List<T> items = new ArrayList<>();
        real.items().forEach(item -> now.apply(item).ifPresent(items::add));
        if (real.next().isEmpty()) {
            added.get().forEach(items::add);
        }
        return new Page<>(items, real.next());
    }
}
