package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.port.out.CustomerUsers;
import dev.partnerdirectory.core.port.out.Customers;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.DirectoryRoles;
import dev.partnerdirectory.core.port.out.Licenses;
import dev.partnerdirectory.core.port.out.PartnerRoles;
import dev.partnerdirectory.core.port.out.RoleMembers;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;

/** Adds one fault to every call of a directory's ports. */
final class BrokenPorts {
    private static final Set<Class<?>> PORTS = Set.of(
            Customers.class,
            CustomerUsers.class,
            DirectoryRoles.class,
            RoleMembers.class,
            PartnerRoles.class,
            Licenses.class);

    private BrokenPorts() {}

    /** A call of the working port. */
    @FunctionalInterface
    interface Call {
        Object with(Object... arguments) throws Throwable;
    }

    /** The fault: makes the call, skips it, or makes another one. */
    @FunctionalInterface
    interface Fault {
        Object in(String method, Object[] arguments, Call call) throws Throwable;
    }

    static DirectoryPorts of(DirectoryPorts sound, Fault fault) {
        return proxy(DirectoryPorts.class, (proxy, method, arguments) -> {
            Object port = invoke(sound, method, arguments);
            Class<?> type = method.getReturnType();
            return PORTS.contains(type) ? broken(type, port, fault) : port;
        });
    }

    private static Object broken(Class<?> type, Object sound, Fault fault) {
        return proxy(
                type,
                (proxy, method, arguments) -> fault.in(
                        method.getName(),
                        arguments == null ? new Object[0] : arguments,
                        changed -> invoke(sound, method, changed)));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
