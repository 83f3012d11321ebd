package dev.partnerdirectory.benchmarks.provisioning;

import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.customer.CompanyProfile;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.customer.RelationshipToPartner;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A directory that takes almost no time or memory: it stores two bits per user and generates its answers. So the
 * benchmark measures the engine. It supports only creating users and granting one role.
 */
final class EndlessDirectory implements InvocationHandler {
    private static final DirectoryRole ROLE =
            new DirectoryRole(new RoleId("729827e3-9c14-49f7-bb1b-9608f156bbb8"), "Helpdesk Administrator");

    private final Map<CustomerId, BitSet> created = new HashMap<>();
    private final Map<CustomerId, BitSet> granted = new HashMap<>();
    private final List<Customer> customers = new ArrayList<>();

    private EndlessDirectory(int count) {
        for (int i = 0; i < count; i++) {
            CustomerId id = new CustomerId("%08x-0000-4000-8000-000000000000".formatted(i));
            CompanyProfile profile = new CompanyProfile(id, "c" + i + ".example", "Customer " + i, Optional.empty());
            customers.add(Customer.of(profile, RelationshipToPartner.RESELLER).build());
            created.put(id, new BitSet());
            granted.put(id, new BitSet());
        }
    }

    static DirectoryPorts of(int customers) {
        return new EndlessDirectory(customers).port(DirectoryPorts.class);
    }

    private <T> T port(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this));
    }

    @Override
    public synchronized Object invoke(Object proxy, Method method, Object[] arguments) {
        if (method.getDeclaringClass() == DirectoryPorts.class) {
            if (method.getReturnType() == boolean.class) {
                return true;
            }
            return method.getReturnType() == DirectoryPorts.class ? proxy : port(method.getReturnType());
        }
        Object answer = answer(method, arguments);
        return method.getReturnType() == Optional.class && !(answer instanceof Optional) ? Optional.of(answer) : answer;
    }

    private Object answer(Method method, Object[] arguments) {
        String call = method.getDeclaringClass().getSimpleName() + "." + method.getName();
        return switch (call) {
            case "Customers.list" -> Page.last(customers);
            case "CustomerUsers.list" ->
                Page.last(arguments[1].equals(UserListing.active()) ? users((CustomerId) arguments[0]) : List.of());
            case "CustomerUsers.find" -> find((CustomerId) arguments[0], (UserPrincipalName) arguments[1]);
            case "CustomerUsers.get" -> user((CustomerId) arguments[0], number((UserId) arguments[1]));
            case "CustomerUsers.create" -> create((CustomerId) arguments[0], (NewCustomerUser) arguments[1]);
            case "RoleMembers.list" -> Page.last(members((CustomerId) arguments[0]));
            case "RoleMembers.add" -> grant((CustomerId) arguments[0], (NewUserMember) arguments[2]);
            case "DirectoryRoles.ofUser" ->
                of(granted, (CustomerId) arguments[0]).get(number((UserId) arguments[1])) ? List.of(ROLE) : List.of();
            default -> throw new UnsupportedOperationException(call);
        };
    }

    private BitSet of(Map<CustomerId, BitSet> all, CustomerId customer) {
        return all.getOrDefault(customer, new BitSet());
    }

    private List<CustomerUser> users(CustomerId customer) {
        return of(created, customer).stream().mapToObj(i -> user(customer, i)).toList();
    }

    private Optional<CustomerUser> find(CustomerId customer, UserPrincipalName name) {
        return Optional.of(number(name)).filter(of(created, customer)::get).map(i -> user(customer, i));
    }

    private CustomerUser create(CustomerId customer, NewCustomerUser user) {
        int number = number(user.userPrincipalName());
        of(created, customer).set(number);
        return user(customer, number);
    }

    private List<RoleAssignment> members(CustomerId customer) {
        return of(granted, customer).stream()
                .mapToObj(i -> member(user(customer, i)))
                .toList();
    }

    private RoleAssignment grant(CustomerId customer, NewUserMember member) {
        int number = number(member.id());
        of(granted, customer).set(number);
        return member(user(customer, number));
    }

    private static RoleAssignment member(CustomerUser user) {
        return RoleAssignment.of(Principal.User.of(user), ROLE.id());
    }

    private static int number(UserPrincipalName name) {
        return Integer.parseInt(name.value().substring(1, name.value().indexOf('@')));
    }

    private static int number(UserId id) {
        return Integer.parseInt(id.value().substring(0, 8), 16);
    }

    private static CustomerUser user(CustomerId customer, int number) {
        return CustomerUser.of(
                        new UserId("%08x-0000-4000-8000-%s"
                                .formatted(number, customer.value().substring(0, 8) + "0000")),
                        new UserPrincipalName("p%d@c%d.example"
                                .formatted(
                                        number,
                                        Integer.parseInt(customer.value().substring(0, 8), 16))),
                        "Person " + number)
                .build();
    }
}
