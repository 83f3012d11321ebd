package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.port.out.CustomerUsers;
import dev.partnerdirectory.core.port.out.Customers;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.DirectoryRoles;
import dev.partnerdirectory.core.port.out.Licenses;
import dev.partnerdirectory.core.port.out.PartnerRoles;
import dev.partnerdirectory.core.port.out.RoleMembers;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;

/** A directory between which and its caller something stands that sees every call. */
final class FaultyPorts {
    /** What becomes of a call. May be asked by several threads at once. */
    @FunctionalInterface
    interface Fate {
        /**
         * Answers the call.
         *
         * @param write whether the call changes the directory
         * @param real  makes it
         */
        Object of(Method method, Object[] arguments, boolean write, Supplier<Object> real);
    }

    private FaultyPorts() {}

    static DirectoryPorts over(DirectoryPorts real, Fate fate) {
        return (DirectoryPorts) Proxy.newProxyInstance(
                FaultyPorts.class.getClassLoader(),
                new Class<?>[] {DirectoryPorts.class},
                (proxy, method, arguments) -> {
                    if (method.getReturnType() == DirectoryPorts.class) {
                        return over((DirectoryPorts) call(real, method, arguments), fate);
                    }
                    Object part = call(real, method, arguments);
                    return method.getReturnType().isInterface() ? port(part, method.getReturnType(), fate) : part;
                });
    }

    private static Object port(Object real, Class<?> type, Fate fate) {
        assert type == Customers.class
                || type == CustomerUsers.class
                || type == DirectoryRoles.class
                || type == RoleMembers.class
                || type == PartnerRoles.class
                || type == Licenses.class;
        return Proxy.newProxyInstance(
                FaultyPorts.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) ->
                        fate.of(method, arguments, isWrite(method), () -> call(real, method, arguments)));
    }

    private static boolean isWrite(Method method) {
        return method.getParameterCount() > 0
                && method.getParameterTypes()[method.getParameterCount() - 1] == RequestId.class;
    }

    private static Object call(Object real, Method method, Object[] arguments) {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (IllegalAccessException never) {
            throw new IllegalStateException(never);
        }
    }
}
