package dev.partnerdirectory.core.write;

import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.port.out.CustomerUsers;
import dev.partnerdirectory.core.port.out.Customers;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.DirectoryRoles;
import dev.partnerdirectory.core.port.out.Licenses;
import dev.partnerdirectory.core.port.out.Pages;
import dev.partnerdirectory.core.port.out.PartnerRoles;
import dev.partnerdirectory.core.port.out.RoleMembers;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A directory for dry runs: reads pass, and a write is answered without being sent. Every method that takes a {@link
 * RequestId} is a write. Thread-safe.
 */
public final class ReadOnlyPorts implements DirectoryPorts {
    private final DirectoryPorts ports;

    public ReadOnlyPorts(DirectoryPorts ports) {
        this.ports = ports;
    }

    @Override
    public Customers customers() {
        return readOnly(Customers.class, ports.customers());
    }

    @Override
    public CustomerUsers users() {
        return readOnly(CustomerUsers.class, ports.users());
    }

    @Override
    public DirectoryRoles directoryRoles() {
        return readOnly(DirectoryRoles.class, ports.directoryRoles());
    }

    @Override
    public RoleMembers roleMembers() {
        return readOnly(RoleMembers.class, ports.roleMembers());
    }

    @Override
    public PartnerRoles partnerRoles() {
        return readOnly(PartnerRoles.class, ports.partnerRoles());
    }

    @Override
    public Licenses licenses() {
        return readOnly(Licenses.class, ports.licenses());
    }

    @Override
    public boolean keepsRequestIds() {
        return ports.keepsRequestIds();
    }

    @Override
    public DirectoryPorts correlated(CorrelationId correlationId) {
        return new ReadOnlyPorts(ports.correlated(correlationId));
    }

    @Override
    public DirectoryPorts pacedByCaller() {
        return new ReadOnlyPorts(ports.pacedByCaller());
    }

    private <T> T readOnly(Class<T> port, T real) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (proxy, method, arguments) ->
                        isWrite(method) ? answer(method, arguments) : read(real, method, arguments)));
    }

    private static boolean isWrite(Method method) {
        return Arrays.asList(method.getParameterTypes()).contains(RequestId.class);
    }

    private static @Nullable Object read(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }

    private @Nullable Object answer(Method method, Object[] arguments) {
        Class<?> type = method.getReturnType();
        if (type == CustomerUser.class) {
            return arguments[1] instanceof NewCustomerUser user
                    ? user.asCreated(UserId.UNASSIGNED)
                    : deleted((CustomerId) arguments[0], (UserId) arguments[1]).restored();
        }
        return type == Optional.class ? Optional.empty() : type == List.class ? List.of() : null;
    }

    private CustomerUser deleted(CustomerId customer, UserId user) {
        return Pages.stream(PageRequest.first(), page -> ports.users().list(customer, UserListing.deleted(), page))
                .filter(one -> one.id().equals(user))
                .findFirst()
                .orElseThrow();
    }
}
