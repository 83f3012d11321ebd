package dev.partnerdirectory.core.planning;

import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.license.ServicePlan;
import dev.partnerdirectory.core.model.license.ServicePlanId;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.role.RoleScope;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.port.out.Pages;
import dev.partnerdirectory.core.write.DirectorySession;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A customer as it is: each part is read when it is first asked about, and only then, once. A later look is another
 * view. For one thread.
 */
public final class CustomerView {
    private final DirectorySession unit;
    private final CustomerId customer;
    private final Map<RoleId, Set<UserId>> holders = new HashMap<>();
    private final Map<UserId, Set<RoleId>> roles = new HashMap<>();
    private final Map<UserId, Map<SkuId, License>> licenses = new HashMap<>();
    private @Nullable Map<UserId, CustomerUser> active;
    private @Nullable Map<UserPrincipalName, CustomerUser> bearers;
    private @Nullable Map<UserId, CustomerUser> deleted;
    private @Nullable List<SubscribedSku> skus;

    public CustomerView(DirectorySession unit, CustomerId customer) {
        this.unit = unit;
        this.customer = customer;
    }

    public CustomerId customer() {
        return customer;
    }

    /** How many active users there are. */
    public int userCount() {
        return active().size();
    }

    public Optional<CustomerUser> active(UserId user) {
        return Optional.ofNullable(active().get(user));
    }

    /** The active user of this name. */
    public Optional<CustomerUser> bearer(UserPrincipalName name) {
        Map<UserPrincipalName, CustomerUser> known = bearers;
        if (known == null) {
            known = active().values().stream()
                    .collect(Collectors.toMap(CustomerUser::userPrincipalName, user -> user, (one, other) -> one));
            bearers = known;
        }
        return Optional.ofNullable(known.get(name));
    }

    private Map<UserId, CustomerUser> active() {
        Map<UserId, CustomerUser> known = active;
        if (known == null) {
            known = byId(UserListing.active());
            active = known;
        }
        return known;
    }

    /** The user who was deleted and can be restored. */
    public Optional<CustomerUser> deleted(UserId user) {
        Map<UserId, CustomerUser> known = deleted;
        if (known == null) {
            known = byId(UserListing.deleted());
            deleted = known;
        }
        return Optional.ofNullable(known.get(user));
    }

    private Map<UserId, CustomerUser> byId(UserListing listing) {
        return unit.users()
                .all(customer, listing)
                .collect(Collectors.toMap(CustomerUser::id, user -> user, (one, other) -> one, LinkedHashMap::new));
    }

    /**
     * The role that is meant.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if nobody knows it
     */
    public RoleId role(RoleRef role) {
        return unit.roles().id(customer, role);
    }

    /**
     * The active users who hold the role directly, in the whole directory. Those who hold it through a group are not
     * among them: who is in the group is not known here.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is no such role
     */
    public Set<UserId> holders(RoleId role) {
        return once(
                holders,
                role,
                any -> Pages.stream(
                                PageRequest.first(),
                                page -> unit.ports().roleMembers().list(customer, role, page))
                        .filter(assignment -> assignment.scope() instanceof RoleScope.WholeDirectory)
                        .flatMap(assignment -> assignment.directUser().stream())
                        .map(Principal.User::id)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** The roles an active user holds. */
    public Set<RoleId> rolesOf(UserId user) {
        return once(
                roles,
                user,
                any -> unit.ports().directoryRoles().ofUser(customer, user).stream()
                        .map(DirectoryRole::id)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** The service plans an active user has of a SKU; empty where the SKU is not held. */
    public Optional<Set<ServicePlanId>> plansOf(UserId user, SkuId sku) {
        return Optional.ofNullable(licensesOf(user).get(sku)).map(CustomerView::plans);
    }

    /** The licences an active user holds. */
    public Map<SkuId, License> licensesOf(UserId user) {
        return once(
                licenses,
                user,
                any -> unit.licenseWrites().now(customer, user).stream()
                        .collect(Collectors.toMap(
                                license -> license.productSku().id(), license -> license, (one, other) -> one)));
    }

    private static Set<ServicePlanId> plans(License license) {
        return license.servicePlans().stream().map(ServicePlan::id).collect(Collectors.toUnmodifiableSet());
    }

    /** What the customer has bought. */
    public List<SubscribedSku> skus() {
        List<SubscribedSku> known = skus;
        if (known == null) {
            known = unit.skus().all(customer);
            skus = known;
        }
        return known;
    }

    /** Unlike {@code computeIfAbsent}, lets the reading ask this view again. */
    private static <K, V> V once(Map<K, V> known, K key, Function<K, V> read) {
        V there = known.get(key);
        if (there == null) {
            there = read.apply(key);
            known.put(key, there);
        }
        return there;
    }
}
