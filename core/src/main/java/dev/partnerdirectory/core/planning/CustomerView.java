package dev.partnerdirectory.core.planning;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.license.ServicePlan;
import dev.partnerdirectory.core.model.license.ServicePlanId;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.role.RoleScope;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.port.out.Pages;
import dev.partnerdirectory.core.write.DirectorySession;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A customer as it is: each part is read when it is first asked about, and only then, once. A later look is another
 * view. For one thread.
 */
public final class CustomerView {
    private final DirectorySession unit;
    private final CustomerId customer;
    private final ActiveUsers users;
    private final Map<RoleId, Members> members = new HashMap<>();
    private final Map<UserId, Set<RoleId>> roles = new HashMap<>();
    private final Map<UserId, Map<SkuId, License>> licenses = new HashMap<>();
    private @Nullable Map<UserId, CustomerUser> deleted;
    private @Nullable List<SubscribedSku> skus;

    /** Who is directly in a role: users, and everything else. */
    private record Members(Set<UserId> users, Set<Principal> others) {}

    private CustomerView(DirectorySession unit, CustomerId customer, boolean few) {
        this.unit = unit;
        this.customer = customer;
        this.users = new ActiveUsers(unit.users(), customer, few);
    }

    /** A view that lists all users when it is first asked about one. */
    public static CustomerView ofAll(DirectorySession unit, CustomerId customer) {
        return new CustomerView(unit, customer, false);
    }

    /**
     * A view that asks for a few users one by one, and lists all if there are more. It counts nobody.
     *
     * @param people how many are going to be asked for
     */
    public static CustomerView ofSome(DirectorySession unit, CustomerId customer, long people) {
        return new CustomerView(unit, customer, people <= ActiveUsers.FEW);
    }

    public CustomerId customer() {
        return customer;
    }

    /** How many active users there are; 0 in a view of a few. */
    public int userCount() {
        return users.count();
    }

    /** Every active user, by name. */
    public List<CustomerUser> users() {
        return unit.users()
                .all(customer, UserListing.active())
                .sorted(Comparator.comparing(CustomerUser::userPrincipalName))
                .toList();
    }

    public Optional<CustomerUser> active(UserId user) {
        return users.find(user);
    }

    /** The active user of this name. */
    public Optional<CustomerUser> bearer(UserPrincipalName name) {
        return users.find(name);
    }

    /** Takes somebody as active who was read a moment ago. */
    public void know(CustomerUser user) {
        users.know(user);
    }

    /** The user who was deleted and can be restored. */
    public Optional<CustomerUser> deleted(UserId user) {
        return Optional.ofNullable(deleted().get(user));
    }

    /** Everybody who was deleted and can be restored. */
    Map<UserId, CustomerUser> deleted() {
        Map<UserId, CustomerUser> known = deleted;
        if (known == null) {
            known = unit.users()
                    .all(customer, UserListing.deleted())
                    .collect(Collectors.toMap(CustomerUser::id, one -> one, (one, other) -> one));
            deleted = known;
        }
        return known;
    }

    /**
     * The role that is meant.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if nobody knows it
     */
    public RoleId role(RoleRef role) {
        return unit.roles().id(customer, role);
    }

    /** The roles that were activated, by name. */
    public List<DirectoryRole> roles() {
        return unit.ports().directoryRoles().list(customer).stream()
                .sorted(Comparator.comparing(DirectoryRole::name)
                        .thenComparing(role -> role.id().value()))
                .toList();
    }

    /**
     * Everybody and everything that holds the role, however and wherever; lazily.
     *
     * @throws dev.partnerdirectory.core.error.NotFound from the stream, if there is no such role
     */
    public Stream<RoleAssignment> assignments(RoleId role) {
        return Pages.stream(
                PageRequest.first(),
                page -> unit.ports().roleMembers().list(customer, role, page),
                RoleAssignment::identity);
    }

    /** The roles that each user holds directly and in the whole directory, by name. */
    public Map<UserId, List<DirectoryRole>> rolesByHolder() {
        Map<UserId, List<DirectoryRole>> held = new HashMap<>();
        roles().forEach(role -> holders(role.id())
                .forEach(user ->
                        held.computeIfAbsent(user, any -> new ArrayList<>()).add(role)));
        return held;
    }

    /** Whether a failure to read is this customer's alone: others may be read. */
    public static boolean isOfOneCustomer(DirectoryException failure) {
        return failure.kind() == ErrorKind.FORBIDDEN
                || failure.kind() == ErrorKind.NOT_FOUND
                || failure.kind() == ErrorKind.UNEXPECTED_RESPONSE;
    }

    /**
     * The active users who hold the role directly, in the whole directory. Those who hold it through a group are not
     * among them: who is in the group is not known here. Nor are members without a name to sign in with.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is no such role
     */
    public Set<UserId> holders(RoleId role) {
        return members(role).users();
    }

    /**
     * What else holds the role in the whole directory: groups, applications, and members without a name to sign in with.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is no such role
     */
    Set<Principal> otherHolders(RoleId role) {
        return members(role).others();
    }

    private Members members(RoleId role) {
        return once(members, role, any -> {
            Set<UserId> named = new HashSet<>();
            Set<Principal> others = new HashSet<>();
            assignments(role)
                    .filter(assignment -> assignment.scope() instanceof RoleScope.WholeDirectory)
                    .forEach(assignment -> direct(assignment)
                            .ifPresentOrElse(user -> named.add(user.id()), () -> others.add(assignment.principal())));
            return new Members(Set.copyOf(named), Set.copyOf(others));
        });
    }

    /** The person with a name to sign in with who holds a role directly, in the whole directory, by this assignment. */
    static Optional<Principal.User> direct(RoleAssignment assignment) {
        return assignment
                .directUser()
                .filter(user -> !user.isOdd() && assignment.scope() instanceof RoleScope.WholeDirectory);
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

    /** The customer, with the parts that a listing leaves out. */
    Customer details() {
        return unit.ports().customers().get(customer);
    }

    /** Whether an active user bears a name in this domain; all users are listed for it. */
    boolean isDomainUsed(String domain) {
        return unit.users()
                .all(customer, UserListing.active())
                .anyMatch(user -> user.userPrincipalName().domain().equalsIgnoreCase(domain));
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
