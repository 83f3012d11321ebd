package dev.partnerdirectory.fake.store;

import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.ServicePlanId;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Everything a fake directory holds, in memory, and the ways to find it. Every arrow is an index. All indexes lead to
 * the same entries, so nothing is stored twice.
 *
 * <pre>
 *  customers ─ CustomerId ─&gt; CustomerEntry ┬─ domains                           unique over all customers
 *              number ─────&gt;               ├─ roles ─── RoleId ─&gt; RoleEntry ──── number ─&gt; UserEntry (its members)
 *                                          ├─ skus ──── SkuId ──&gt; SkuEntry       how many units are consumed
 *                                          ├─ active names ─ UserPrincipalName ─&gt; UserEntry
 *                                          └─ users, active and deleted apart: UserIndex
 *                                                 ├─ number ─────────────&gt; UserEntry
 *                                                 ├─ display name, id ───&gt; UserEntry   built on first use
 *                                                 └─ principal name, id ─&gt; UserEntry   built on first use
 *  users ───── UserId ─────&gt; UserEntry ────┬─ customer
 *                                          ├─ roles ──── RoleEntry, in the order of the customer's roles
 *                                          └─ licenses ─ SkuEntry ─&gt; excluded plans
 *  deletions ─ time, number ─&gt; UserEntry                                         longest deleted first
 *  partner ─── PartnerAccount: RoleId ─&gt; PartnerRoleEntry ─ members by id
 *                              UserId ─&gt; PartnerUserEntry
 *  requests ── RequestMemory: RequestId ─&gt; the write and its answer, oldest first
 * </pre>
 *
 * <p>The only rule it enforces is that there are no duplicate rows. Each change records in {@link Changes} how to undo
 * it. Any number of threads may read it while none writes; {@link Store} makes sure of that.
 */
public final class DirectoryState {
    /** Written out, since combined comparators make classes at every start of a command. */
    private static final Comparator<UserEntry> LONGEST_DELETED_FIRST = (one, other) -> {
        int byTime = Long.compare(one.deletedAt(), other.deletedAt());
        return byTime == 0 ? one.id().value().compareTo(other.id().value()) : byTime;
    };

    private final Changes changes = new Changes();
    private Content content = new Content(changes);
    private long lastNumber;

    /** Everything that {@link #clear} replaces. */
    private static final class Content {
        private final Map<CustomerId, CustomerEntry> customers = new HashMap<>();
        private final NavigableMap<Long, CustomerEntry> customersByNumber = new TreeMap<>();
        private final Set<String> domains = new HashSet<>();
        private final Map<UserId, UserEntry> users = new HashMap<>();
        private final NavigableSet<UserEntry> deletions = new TreeSet<>(LONGEST_DELETED_FIRST);
        private final PartnerAccount partner;
        private final RequestMemory requests;

        Content(Changes changes) {
            partner = new PartnerAccount(changes);
            requests = new RequestMemory(changes);
        }
    }

    public Changes changes() {
        return changes;
    }

    public PartnerAccount partner() {
        return content.partner;
    }

    public RequestMemory requests() {
        return content.requests;
    }

    public Optional<CustomerEntry> customer(CustomerId id) {
        return Optional.ofNullable(content.customers.get(id));
    }

    /** All customers, including those that are not the partner's, in the order in which they were added. */
    public Collection<CustomerEntry> customers() {
        return Collections.unmodifiableCollection(content.customersByNumber.values());
    }

    /**
     * The customers that match {@code wanted} and have a number above {@code after}, in the order in which they were
     * added.
     */
    public List<CustomerEntry> customers(Predicate<CustomerEntry> wanted, long after, int limit) {
        return Slice.first(
                limit, content.customersByNumber.tailMap(after, false).values(), wanted);
    }

    public Optional<UserEntry> user(UserId id) {
        return Optional.ofNullable(content.users.get(id));
    }

    public CustomerEntry addCustomer(Customer customer, List<DomainRow> domains) {
        CustomerEntry entry = new CustomerEntry(customer, domains);
        add(entry);
        return entry;
    }

    /** Makes later numbers higher than all of another directory's. */
    public void numberFrom(DirectoryState other) {
        lastNumber = Math.max(lastNumber, other.lastNumber);
    }

    /** Adds a customer of another directory with everything it has. None of its users may be here. */
    public void adopt(CustomerEntry customer) {
        add(customer);
        Content changed = content;
        changes.add(() -> customer.users().forEach(user -> {
            changed.users.remove(user.id());
            changed.deletions.remove(user);
        }));
        customer.users().forEach(user -> {
            changed.users.put(user.id(), user);
            if (user.isDeleted()) {
                changed.deletions.add(user);
            }
        });
    }

    private void add(CustomerEntry entry) {
        entry.number(++lastNumber);
        CustomerId id = entry.customer().id();
        Content changed = content;
        if (changed.customers.putIfAbsent(id, entry) != null) {
            throw StoreFailure.duplicate("customer.id");
        }
        changes.add(() -> changed.customers.remove(id));
        changed.customersByNumber.put(entry.number(), entry);
        changes.add(() -> changed.customersByNumber.remove(entry.number()));
        for (DomainRow domain : entry.domains()) {
            if (!changed.domains.add(domain.key())) {
                throw StoreFailure.duplicate("domain.name_key");
            }
            changes.add(() -> changed.domains.remove(domain.key()));
        }
    }

    /** Adds a role to a customer that the same write has added. */
    public void addRole(CustomerEntry customer, DirectoryRole role) {
        customer.add(new RoleEntry(++lastNumber, role));
    }

    /** Adds a SKU to a customer that the same write has added. Its consumed units start at 0. */
    public void addSku(CustomerEntry customer, SubscribedSku sku) {
        customer.add(new SkuEntry(++lastNumber, sku));
    }

    public UserEntry addUser(CustomerEntry customer, CustomerUser user, boolean forceChange) {
        return add(new UserEntry(++lastNumber, customer, user, forceChange));
    }

    /** Replaces {@code former} by a user with the same number but without roles and licences. */
    public UserEntry replaceUser(UserEntry former, CustomerUser user, boolean forceChange) {
        removeUser(former);
        return add(new UserEntry(former.number(), former.customer(), user, forceChange));
    }

    private UserEntry add(UserEntry entry) {
        if (content.users.containsKey(entry.id())) {
            throw StoreFailure.duplicate("user.id");
        }
        requireFreeName(entry, entry.user());
        insert(entry);
        changes.add(entry, () -> remove(entry));
        return entry;
    }

    private static void requireFreeName(UserEntry entry, CustomerUser user) {
        Optional<UserEntry> holder = entry.customer().activeUser(user.userPrincipalName());
        if (user.softDeletionTime().isEmpty()
                && holder.filter(other -> other != entry).isPresent()) {
            throw StoreFailure.duplicate("user.customer, user.upn_key");
        }
    }

    private void insert(UserEntry entry) {
        content.users.put(entry.id(), entry);
        index(entry);
    }

    private void remove(UserEntry entry) {
        unindex(entry);
        content.users.remove(entry.id());
    }

    private void index(UserEntry entry) {
        entry.customer().index(entry);
        if (entry.isDeleted()) {
            content.deletions.add(entry);
        }
    }

    private void unindex(UserEntry entry) {
        entry.customer().unindex(entry);
        if (entry.isDeleted()) {
            content.deletions.remove(entry);
        }
    }

    /** Changes every field of a user except the id. */
    public void changeUser(UserEntry entry, CustomerUser user, boolean forceChange) {
        requireFreeName(entry, user);
        CustomerUser formerUser = entry.user();
        boolean formerForce = entry.forceChange();
        set(entry, user, forceChange);
        changes.add(entry, () -> set(entry, formerUser, formerForce));
    }

    private void set(UserEntry entry, CustomerUser user, boolean forceChange) {
        unindex(entry);
        entry.set(user, forceChange);
        index(entry);
    }

    /** Removes a user permanently, with memberships and licences. */
    public void removeUser(UserEntry entry) {
        List.copyOf(entry.licenses().keySet()).forEach(sku -> unassign(entry, sku));
        List.copyOf(entry.roles()).forEach(role -> removeMember(role, entry));
        remove(entry);
        changes.add(entry, () -> insert(entry));
    }

    public void addMember(RoleEntry role, UserEntry user) {
        if (user.roles().contains(role)) {
            throw StoreFailure.duplicate("member.role, member.user");
        }
        user.add(role);
        changes.add(user, () -> user.remove(role));
    }

    public void removeMember(RoleEntry role, UserEntry user) {
        user.remove(role);
        changes.add(user, () -> user.add(role));
    }

    /**
     * Assigns a licence, which consumes a unit. If the user has the licence already, only the excluded plans change.
     */
    public void assign(UserEntry user, SkuEntry sku, Set<ServicePlanId> excluded) {
        Optional<Set<ServicePlanId>> former =
                Optional.ofNullable(user.licenses().get(sku));
        user.assign(sku, excluded);
        changes.add(user, () -> former.ifPresentOrElse(plans -> user.assign(sku, plans), () -> user.unassign(sku)));
    }

    /** Removes a licence, which frees its unit. */
    public void unassign(UserEntry user, SkuEntry sku) {
        Set<ServicePlanId> excluded = user.licenses().getOrDefault(sku, Set.of());
        user.unassign(sku);
        changes.add(user, () -> user.assign(sku, excluded));
    }

    /** Whether a user was deleted at or before {@code until}, in milliseconds since the epoch. */
    public boolean isPurgeDue(long until) {
        return !content.deletions.isEmpty() && content.deletions.first().deletedAt() <= until;
    }

    /** Permanently removes the users who were deleted at or before {@code until} (R23). */
    public void purge(long until) {
        while (isPurgeDue(until)) {
            removeUser(content.deletions.first());
        }
    }

    /** Removes everything. */
    public void clear() {
        Content former = content;
        content = new Content(changes);
        changes.add(() -> content = former);
    }
}
