package dev.partnerdirectory.fake.store;

import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.license.ServicePlanId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import java.time.Instant;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A customer's user, active or deleted, with roles and licences. A deleted user keeps both until purged (R40).
 * Passwords are not stored. Only {@link DirectoryState} changes it.
 */
public final class UserEntry {
    private final long number;
    private final CustomerEntry customer;
    private CustomerUser user;
    private boolean forceChange;
    private NavigableSet<RoleEntry> roles = Collections.emptyNavigableSet();
    private NavigableMap<SkuEntry, Set<ServicePlanId>> licenses = Collections.emptyNavigableMap();

    UserEntry(long number, CustomerEntry customer, CustomerUser user, boolean forceChange) {
        this.number = number;
        this.customer = customer;
        this.user = user;
        this.forceChange = forceChange;
    }

    /**
     * The user's number; users are numbered in the order in which they were added. Numbers change when the directory is
     * loaded again.
     */
    public long number() {
        return number;
    }

    public CustomerEntry customer() {
        return customer;
    }

    public CustomerUser user() {
        return user;
    }

    public UserId id() {
        return user.id();
    }

    public boolean isDeleted() {
        return user.softDeletionTime().isPresent();
    }

    /** When the user was deleted, in milliseconds since the epoch; only for deleted users. */
    long deletedAt() {
        return user.softDeletionTime().map(Instant::toEpochMilli).orElseThrow();
    }

    /** Whether the user must change the password at the next sign-in. */
    public boolean forceChange() {
        return forceChange;
    }

    /** The user's roles, in the order in which they were added to the customer. */
    public Set<RoleEntry> roles() {
        return Collections.unmodifiableSet(roles);
    }

    /** The excluded plans of each licence, in the order in which the SKUs were added to the customer. */
    public NavigableMap<SkuEntry, Set<ServicePlanId>> licenses() {
        return Collections.unmodifiableNavigableMap(licenses);
    }

    public SortKey sortKey(Sort.Field field) {
        return SortKey.of(field, user.id(), user.displayName(), user.userPrincipalName());
    }

    void set(CustomerUser changed, boolean force) {
        user = changed;
        forceChange = force;
    }

    void add(RoleEntry role) {
        if (roles.isEmpty()) {
            roles = new TreeSet<>();
        }
        roles.add(role);
        role.add(this);
    }

    void remove(RoleEntry role) {
        roles.remove(role);
        role.remove(this);
    }

    void assign(SkuEntry sku, Set<ServicePlanId> excluded) {
        if (licenses.isEmpty()) {
            licenses = new TreeMap<>();
        }
        if (licenses.put(sku, Set.copyOf(excluded)) == null) {
            sku.consume(1);
        }
    }

    void unassign(SkuEntry sku) {
        if (licenses.remove(sku) != null) {
            sku.consume(-1);
        }
    }
}
