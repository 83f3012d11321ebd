package dev.partnerdirectory.core.testing;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.PageToken;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.port.out.CustomerUsers;
import dev.partnerdirectory.core.port.out.Customers;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.DirectoryRoles;
import dev.partnerdirectory.core.port.out.Licenses;
import dev.partnerdirectory.core.port.out.PartnerRoles;
import dev.partnerdirectory.core.port.out.RoleMembers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A directory in memory for core's tests: the sample customers Contoso and Fabrikam, every sample role, no users. It
 * keeps to the ports' laws, on pages of two items, and remembers request ids unless told to forget. Not thread-safe.
 */
public final class TestDirectory implements DirectoryPorts {
    private static final int PAGE = 2;

    /** What all correlated views share. */
    static final class State {
        final Calls calls = new Calls();
        final Map<CustomerId, Customer> customers = new LinkedHashMap<>();
        final Map<CustomerId, Tenant> tenants = new LinkedHashMap<>();
        final Map<RoleId, List<RoleAssignment>> partnerMembers = new LinkedHashMap<>();

        Tenant tenant(CustomerId customer) {
            Tenant tenant = tenants.get(customer);
            if (tenant == null) {
                throw new NotFound(NotFound.Missing.CUSTOMER, "no customer " + customer, ErrorDetails.none());
            }
            return tenant;
        }
    }

    private final State state;
    private final Optional<CorrelationId> correlationId;

    private TestDirectory(State state, Optional<CorrelationId> correlationId) {
        this.state = state;
        this.correlationId = correlationId;
    }

    /** A directory with the two sample customers. */
    public static TestDirectory create() {
        TestDirectory directory = new TestDirectory(new State(), Optional.empty());
        directory.withCustomer(Samples.customer(Samples.CONTOSO, "contoso.onmicrosoft.com", "Contoso"));
        directory.withCustomer(Samples.customer(Samples.FABRIKAM, "fabrikam.onmicrosoft.com", "Fabrikam"));
        return directory;
    }

    public TestDirectory withCustomer(Customer customer) {
        state.customers.put(customer.id(), customer);
        state.tenants.put(customer.id(), new Tenant());
        return this;
    }

    /** Contoso has this active user. */
    public TestDirectory withUser(CustomerUser user) {
        state.tenant(Samples.CONTOSO).active.put(user.id(), user);
        return this;
    }

    /** Contoso had this user. */
    public TestDirectory withDeletedUser(CustomerUser user) {
        state.tenant(Samples.CONTOSO).deleted.put(user.id(), user);
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
                        () -> paged(List.copyOf(state.customers.values()), page));
            }

            @Override
            public Customer get(CustomerId customer) {
                return state.calls.read(Operation.GET_CUSTOMER, correlationId, () -> {
                    state.tenant(customer);
                    return Optional.ofNullable(state.customers.get(customer)).orElseThrow();
                });
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

    static <T> Page<T> paged(List<T> all, PageRequest page) {
        int from = page.token().map(token -> Integer.parseInt(token.value())).orElse(0);
        int to = Math.min(all.size(), from + page.size().orElse(PAGE));
        return new Page<>(
                all.subList(Math.min(from, to), to),
                to < all.size() ? Optional.of(new PageToken(String.valueOf(to))) : Optional.empty());
    }
}
