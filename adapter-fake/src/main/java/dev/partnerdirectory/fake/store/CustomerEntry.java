package dev.partnerdirectory.fake.store;

import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.RelationshipToPartner;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.UserListing.State;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A customer with its domains, roles, SKUs and users. Only {@link DirectoryState} changes it. */
public final class CustomerEntry {
    private long number;
    private final Customer customer;
    private final List<DomainRow> domains;
    private final Set<String> managedDomains;
    private final Map<RoleId, RoleEntry> roles = new LinkedHashMap<>();
    private final Map<SkuId, SkuEntry> skus = new LinkedHashMap<>();
    private final UserIndex active = new UserIndex();
    private final UserIndex deleted = new UserIndex();
    private final Map<UserPrincipalName, UserEntry> activeByName = new HashMap<>();

    CustomerEntry(Customer customer, List<DomainRow> domains) {
        this.customer = customer.toBuilder().customDomains(List.of()).build();
        this.domains =
                domains.stream().sorted(Comparator.comparing(DomainRow::key)).toList();
        this.managedDomains = domains.stream()
                .filter(domain -> domain.isVerified() && !domain.isFederated())
                .map(DomainRow::key)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The customer's number; customers are numbered in the order in which they were added. */
    public long number() {
        return number;
    }

    void number(long fresh) {
        number = fresh;
    }

    /** The customer without custom domains. */
    public Customer customer() {
        return customer;
    }

    /** The customer with its custom domains: all verified domains except the default one. */
    public Customer whole() {
        String own = SortKey.lower(customer.companyProfile().domain());
        return customer.toBuilder()
                .customDomains(domains.stream()
                        .filter(domain -> domain.isVerified() && !domain.key().equals(own))
                        .map(DomainRow::name)
                        .toList())
                .build();
    }

    /** Whether the customer belongs to the partner (R6). */
    public boolean isOurs() {
        return customer.relationshipToPartner() != RelationshipToPartner.NONE;
    }

    /** All domains including the default one, sorted by name. */
    public List<DomainRow> domains() {
        return domains;
    }

    /** The domains in which users can be created (R11), in lower case. */
    public Set<String> managedDomains() {
        return managedDomains;
    }

    /** The roles, in the order in which they were added. */
    public Collection<RoleEntry> roles() {
        return Collections.unmodifiableCollection(roles.values());
    }

    public Optional<RoleEntry> role(RoleId id) {
        return Optional.ofNullable(roles.get(id));
    }

    /** The SKUs, in the order in which they were added. */
    public Collection<SkuEntry> skus() {
        return Collections.unmodifiableCollection(skus.values());
    }

    public Optional<SkuEntry> sku(SkuId id) {
        return Optional.ofNullable(skus.get(id));
    }

    public UserIndex users(State state) {
        return state == State.ACTIVE ? active : deleted;
    }

    /** All users, active and deleted, in the order in which they were added. */
    public Stream<UserEntry> users() {
        return Stream.concat(active.all(), deleted.all()).sorted(Comparator.comparingLong(UserEntry::number));
    }

    /** The active user with this name. */
    public Optional<UserEntry> activeUser(UserPrincipalName name) {
        return Optional.ofNullable(activeByName.get(name));
    }

    void add(RoleEntry role) {
        if (roles.putIfAbsent(role.role().id(), role) != null) {
            throw StoreFailure.duplicate("role.customer, role.id");
        }
    }

    void add(SkuEntry sku) {
        if (skus.putIfAbsent(sku.sku().productSku().id(), sku) != null) {
            throw StoreFailure.duplicate("sku.customer, sku.id");
        }
    }

    /** Adds the user to the indexes. No two active users of a customer have the same name. */
    void index(UserEntry user) {
        if (user.isDeleted()) {
            deleted.add(user);
        } else {
            active.add(user);
            name(user).ifPresent(name -> activeByName.put(name, user));
        }
    }

    void unindex(UserEntry user) {
        if (user.isDeleted()) {
            deleted.remove(user);
        } else {
            active.remove(user);
            name(user).ifPresent(activeByName::remove);
        }
    }

    /** The name by which the user is found. No user is found by a malformed name. */
    private static Optional<UserPrincipalName> name(UserEntry user) {
        return Optional.of(user.user().userPrincipalName()).filter(name -> !name.isMalformed());
    }
}
