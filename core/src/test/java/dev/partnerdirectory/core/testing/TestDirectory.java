package dev.partnerdirectory.core.testing;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.PageToken;
import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.customer.RelationshipToPartner;
import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.port.out.CustomerUsers;
import dev.partnerdirectory.core.port.out.Customers;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.DirectoryRoles;
import dev.partnerdirectory.core.port.out.Licenses;
import dev.partnerdirectory.core.port.out.PartnerRoles;
import dev.partnerdirectory.core.port.out.RoleMembers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A directory in memory for core's tests: the sample customers Contoso and Fabrikam, every sample role, no users. It
 * passes the contract suites, has pages of two items, and remembers request ids unless told to forget. Its time moves
 * only by {@link #advance}. Thread-safe.
 */
public final class TestDirectory implements DirectoryPorts {
    private static final int PAGE = 2;

    /** What all correlated views share. Guarded by {@link #calls}. */
    static final class State {
        final Calls calls = new Calls();
        final Map<CustomerId, Tenant> tenants = new LinkedHashMap<>();
        final List<PartnerRole> partnerRoles = new ArrayList<>(Samples.partnerRoles());
        final Set<UserId> partnerUsers = new HashSet<>();
        final Map<RoleId, List<RoleAssignment>> partnerMembers = new LinkedHashMap<>();
        Instant now = Instant.parse("2026-01-20T00:33:34Z");

        Tenant tenant(CustomerId customer) {
            Tenant tenant = tenants.get(customer);
            if (tenant == null || tenant.customer.relationshipToPartner() == RelationshipToPartner.NONE) {
                throw new NotFound(NotFound.Missing.CUSTOMER, "no customer " + customer, ErrorDetails.none());
            }
            tenant.purge(now);
            return tenant;
        }
    }

    private final State state;
    private final Optional<CorrelationId> correlationId;

    private TestDirectory(State state, Optional<CorrelationId> correlationId) {
        this.state = state;
        this.correlationId = correlationId;
    }

    /** A directory with the two sample customers; the partner's own account has the sample users ada, bob and cyd. */
    public static TestDirectory create() {
        TestDirectory directory = new TestDirectory(new State(), Optional.empty());
        directory.withCustomer(Samples.customer(Samples.CONTOSO, "contoso.onmicrosoft.com", "Contoso"));
        directory.withCustomer(Samples.customer(Samples.FABRIKAM, "fabrikam.onmicrosoft.com", "Fabrikam"));
        Stream.of("ada", "bob", "cyd").map(Samples::userId).forEach(directory::withPartnerUser);
        return directory;
    }

    /** This customer has every sample role, and the sample users' domain besides its own. */
    public TestDirectory withCustomer(Customer customer) {
        return with(new Tenant(
                customer, Samples.directoryRoles(), Samples.name("any").domain()));
    }

    public TestDirectory withCustomer(Customer customer, List<DirectoryRole> roles, List<SubscribedSku> skus) {
        Tenant tenant = new Tenant(customer, roles);
        tenant.skus.addAll(skus);
        return with(tenant);
    }

    private TestDirectory with(Tenant tenant) {
        state.tenants.put(tenant.customer.id(), tenant);
        return this;
    }

    public TestDirectory withPartnerRole(PartnerRole role) {
        state.partnerRoles.add(role);
        return this;
    }

    /** The partner's own account has this user. */
    public TestDirectory withPartnerUser(UserId user) {
        state.partnerUsers.add(user);
        return this;
    }

    /** Moves the directory's time forward. */
    public void advance(Duration duration) {
        state.now = state.now.plus(duration);
    }

    /** Contoso has this active user. */
    public TestDirectory withUser(CustomerUser user) {
        state.tenant(Samples.CONTOSO).active.put(user.id(), user);
        return this;
    }

    /** A customer has this active user, in these roles. */
    public TestDirectory withUser(CustomerId customer, CustomerUser user, Set<RoleId> roles) {
        Tenant tenant = state.tenant(customer);
        tenant.active.put(user.id(), user);
        roles.forEach(role -> tenant.membersOf(role).add(user.id()));
        return this;
    }

    /** Contoso had this user. */
    public TestDirectory withDeletedUser(CustomerUser user) {
        state.tenant(Samples.CONTOSO).delete(user, state.now);
        return this;
    }

    /** Contoso's user is in this role. */
    public TestDirectory withMember(RoleId role, CustomerUser user) {
        state.tenant(Samples.CONTOSO).membersOf(role).add(user.id());
        return this;
    }

    /** Contoso has bought this. */
    public TestDirectory withSku(SubscribedSku sku) {
        state.tenant(Samples.CONTOSO).skus.add(sku);
        return this;
    }

    /** Contoso's user holds the whole SKU. */
    public TestDirectory withLicense(SubscribedSku sku, CustomerUser user) {
        state.tenant(Samples.CONTOSO)
                .licensesOf(user.id())
                .add(new License(sku.productSku(), TestLicenses.assignable(sku)));
        return this;
    }

    /** The partner's user is in this role of the partner's. */
    public TestDirectory withPartnerMember(RoleAssignment member) {
        withPartnerUser(Samples.holder(member));
        state.partnerMembers
                .computeIfAbsent(member.role(), any -> new ArrayList<>())
                .add(member);
        return this;
    }

    /** What was asked, and what is to go wrong. */
    public Calls calls() {
        return state.calls;
    }

    /** Contoso's active users as they are. */
    public List<CustomerUser> contosoUsers() {
        return List.copyOf(state.tenant(Samples.CONTOSO).active.values());
    }

    /** Whether Contoso's user is in this role. */
    public boolean isMember(RoleId role, CustomerUser user) {
        return state.tenant(Samples.CONTOSO).membersOf(role).contains(user.id());
    }

    /** Contoso's user's licence of this SKU. */
    public Optional<License> license(SkuId sku, CustomerUser user) {
        return state.tenant(Samples.CONTOSO).licensesOf(user.id()).stream()
                .filter(license -> license.productSku().id().equals(sku))
                .findFirst();
    }

    @Override
    public Customers customers() {
        return new Customers() {
            @Override
            public Page<Customer> list(PageRequest page) {
                return state.calls.read(
                        Operation.LIST_CUSTOMERS,
                        correlationId,
                        () -> paged(
                                state.tenants.values().stream()
                                        .map(tenant -> tenant.customer)
                                        .filter(customer ->
                                                customer.relationshipToPartner() != RelationshipToPartner.NONE)
                                        .toList(),
                                this::arrival,
                                Sort.Direction.ASCENDING,
                                page));
            }

            private String arrival(Customer customer) {
                return "%06d".formatted(List.copyOf(state.tenants.keySet()).indexOf(customer.id()));
            }

            @Override
            public Customer get(CustomerId customer) {
                return state.calls.read(Operation.GET_CUSTOMER, correlationId, () -> state.tenant(customer).customer);
            }
        };
    }

    @Override
    public CustomerUsers users() {
        return new TestUsers(state, correlationId);
    }

    @Override
    public DirectoryRoles directoryRoles() {
        return new TestRoles(state, correlationId);
    }

    @Override
    public RoleMembers roleMembers() {
        return new TestRoles(state, correlationId);
    }

    @Override
    public PartnerRoles partnerRoles() {
        return new TestPartnerRoles(state, correlationId);
    }

    @Override
    public Licenses licenses() {
        return new TestLicenses(state, correlationId);
    }

    @Override
    public boolean keepsRequestIds() {
        return state.calls.remembers();
    }

    @Override
    public DirectoryPorts correlated(CorrelationId id) {
        return new TestDirectory(state, Optional.of(id));
    }

    /** A page of what comes after the token, which is the key of the last item of the page before. */
    static <T> Page<T> paged(
            Collection<T> all, Function<T, String> key, Sort.Direction direction, PageRequest request) {
        Comparator<String> order = direction == Sort.Direction.ASCENDING
                ? Comparator.naturalOrder()
                : Comparator.<String>naturalOrder().reversed();
        List<T> rest = all.stream()
                .filter(item -> request.token()
                        .filter(token -> order.compare(key.apply(item), token.value()) <= 0)
                        .isEmpty())
                .sorted(Comparator.comparing(key, order))
                .toList();
        List<T> items = rest.subList(0, Math.min(rest.size(), request.size().orElse(PAGE)));
        return new Page<>(
                items,
                items.size() < rest.size()
                        ? Optional.of(new PageToken(key.apply(items.get(items.size() - 1))))
                        : Optional.empty());
    }

    /** A unique key that sorts as the field does, ignoring case. */
    static String key(Sort.Field field, String displayName, UserPrincipalName name, UserId id) {
        String text = field == Sort.Field.DISPLAY_NAME ? displayName.toLowerCase(Locale.ROOT) : name.key();
        return text + '\u0000' + id;
    }
}
