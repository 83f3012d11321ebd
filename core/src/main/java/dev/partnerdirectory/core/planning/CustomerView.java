package dev.partnerdirectory.core.planning;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.License;
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
import dev.partnerdirectory.core.write.DirectorySession;
import dev.partnerdirectory.core.write.Once;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The current state of a customer. Each part is read once, when it is first needed. To read it again, make another
 * view. For one thread.
 */
public final class CustomerView {
    private static final Set<ErrorKind> OF_ONE_CUSTOMER =
            EnumSet.of(ErrorKind.FORBIDDEN, ErrorKind.NOT_FOUND, ErrorKind.UNEXPECTED_RESPONSE);

    private final DirectorySession unit;
    private final CustomerId customer;
    private final ActiveUsers users;
    private final Map<RoleId, Members> members = new HashMap<>();
    private final Map<UserId, Set<RoleId>> roles = new HashMap<>();
    private final Map<UserId, Map<SkuId, License>> licenses = new HashMap<>();
    private final Once<Map<UserId, CustomerUser>> deleted;
    private final Once<List<SubscribedSku>> skus;

    /** The direct members of a role: users, and all other principals. */
    private record Members(Set<UserId> users, Set<Principal> others) {}

    private CustomerView(DirectorySession unit, CustomerId customer, boolean few) {
        this.unit = unit;
        this.customer = customer;
        this.users = new ActiveUsers(unit.users(), customer, few);
        this.deleted = new Once<>(() -> unit.users()
                .all(customer, UserListing.deleted())
                .collect(Collectors.toMap(CustomerUser::id, one -> one, (one, other) -> one)));
        this.skus = new Once<>(() -> unit.skus().all(customer));
    }

    /** A view that lists all users when the first one is needed. */
    public static CustomerView ofAll(DirectorySession unit, CustomerId customer) {
        return new CustomerView(unit, customer, false);
    }

    /**
     * A view that looks up a few users one by one, and lists all if more are needed. It cannot count users.
     *
     * @param people the number of users that will be needed
     */
    public static CustomerView ofSome(DirectorySession unit, CustomerId customer, long people) {
        return new CustomerView(unit, customer, people <= ActiveUsers.FEW);
    }

    public CustomerId customer() {
        return customer;
    }

    /** The number of active users; 0 in a view of a few. */
    public int userCount() {
        return users.count();
    }

    /** All active users, sorted by name. */
    public List<CustomerUser> users() {
        return users.all();
    }

    public Optional<CustomerUser> active(UserId user) {
        return users.find(user);
    }

    /** The active user of this name. */
    public Optional<CustomerUser> bearer(UserPrincipalName name) {
        return users.find(name);
    }

    /** Adds an active user who was just read. */
    public void know(CustomerUser user) {
        users.know(user);
    }

    /** The deleted user of this id, if the user can be restored. */
    public Optional<CustomerUser> deleted(UserId user) {
        return Optional.ofNullable(deleted().get(user));
    }

    /** All deleted users who can be restored. */
    Map<UserId, CustomerUser> deleted() {
        return deleted.get();
    }

    /**
     * The id of a role.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if the role is unknown
     */
    public RoleId role(RoleRef role) {
        return unit.roles().id(customer, role);
    }

    /** The activated roles, sorted by name. */
    public List<DirectoryRole> roles() {
        return unit.roles().all(customer);
    }

    /**
     * All assignments of the role, of every kind and scope, read lazily.
     *
     * @throws dev.partnerdirectory.core.error.NotFound from the stream, if there is no such role
     */
    public Stream<RoleAssignment> assignments(RoleId role) {
        return unit.roles().members(customer, role);
    }

    /** The roles that each user holds directly and in the whole directory, sorted by name. */
    public Map<UserId, List<DirectoryRole>> rolesByHolder() {
        Map<UserId, List<DirectoryRole>> held = new HashMap<>();
        roles().forEach(role -> holders(role.id())
                .forEach(user ->
                        held.computeIfAbsent(user, any -> new ArrayList<>()).add(role)));
        return held;
    }

    /** Throws a failure to read again, unless it affects only this customer, so that others may be read. */
    static void requireOfOneCustomer(DirectoryException failure) {
        if (!OF_ONE_CUSTOMER.contains(failure.kind())) {
            throw failure;
        }
    }

    /**
     * The active users who hold the role directly, in the whole directory. Users who hold it through a group are left
     * out, because the group's members are not known here. Members without a sign-in name are left out too.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is no such role
     */
    public Set<UserId> holders(RoleId role) {
        return members(role).users();
    }

    /**
     * The other principals that hold the role in the whole directory: groups, applications, and members without a
     * sign-in name.
     *
     * @throws dev.partnerdirectory.core.error.NotFound if there is no such role
     */
    Set<Principal> otherHolders(RoleId role) {
        return members(role).others();
    }

    private Members members(RoleId role) {
        return members.computeIfAbsent(role, any -> {
            Set<UserId> named = new HashSet<>();
            Set<Principal> others = new HashSet<>();
            assignments(role)
                    .filter(assignment -> assignment.scope() instanceof RoleScope.WholeDirectory)
                    .forEach(assignment -> direct(assignment)
                            .ifPresentOrElse(user -> named.add(user.id()), () -> others.add(assignment.principal())));
            return new Members(Set.copyOf(named), Set.copyOf(others));
        });
    }

    /**
     * The user of this assignment, if it is direct and valid in the whole directory, and the user has a sign-in name.
     */
    static Optional<Principal.User> direct(RoleAssignment assignment) {
        return assignment
                .directUser()
                .filter(user -> !user.hasMalformedName() && assignment.scope() instanceof RoleScope.WholeDirectory);
    }

    /** The roles an active user holds. */
    public Set<RoleId> rolesOf(UserId user) {
        return roles.computeIfAbsent(
                user,
                any -> unit.roles().ofUser(customer, user).stream()
                        .map(DirectoryRole::id)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** The service plans an active user has of a SKU; empty if the user does not hold the SKU. */
    public Optional<Set<ServicePlanId>> plansOf(UserId user, SkuId sku) {
        return Optional.ofNullable(licensesOf(user).get(sku)).map(License::planIds);
    }

    /** The licences an active user holds. */
    public Map<SkuId, License> licensesOf(UserId user) {
        return licenses.computeIfAbsent(
                user,
                any -> unit.licenseWrites().now(customer, user).stream()
                        .collect(Collectors.toMap(
                                license -> license.productSku().id(), license -> license, (one, other) -> one)));
    }

    /** The customer, including the parts that a listing leaves out. */
    Customer details() {
        return unit.ports().customers().get(customer);
    }

    /** Whether an active user has a name in this domain. */
    boolean isDomainUsed(String domain) {
        return users().stream()
                .anyMatch(user -> user.userPrincipalName().domain().equalsIgnoreCase(domain));
    }

    /** The SKUs the customer has bought. */
    public List<SubscribedSku> skus() {
        return skus.get();
    }
}
