package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A directory whose calls all go through an interceptor, which can observe, limit or refuse them. Its views, such as
 * {@link DirectoryPorts#correlated}, are intercepted too. It is as thread-safe as the interceptor.
 */
public final class InterceptedPorts {
    /** Makes a call or replaces it. */
    @FunctionalInterface
    public interface Interceptor {
        /** Returns the answer of {@link PortCall#proceed}, or another of the same type. */
        @Nullable
        Object around(PortCall call) throws Throwable;
    }

    /** One call of one port. */
    public static final class PortCall {
        private final Object port;
        private final Method method;
        private final Object[] arguments;

        private PortCall(Object port, Method method, Object[] arguments) {
            this.port = port;
            this.method = method;
            this.arguments = arguments;
        }

        /** The port and its method, such as {@code CustomerUsers.create}. */
        public String name() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }

        /** Every method that takes a {@link RequestId} is a write. */
        public boolean isWrite() {
            return Arrays.asList(method.getParameterTypes()).contains(RequestId.class);
        }

        /** The customer of the call; empty for the partner's own account. */
        public Optional<CustomerId> customer() {
            return arguments.length > 0 && arguments[0] instanceof CustomerId customer
                    ? Optional.of(customer)
                    : Optional.empty();
        }

        public Class<?> answerType() {
            return method.getReturnType();
        }

        public Object argument(int index) {
            return arguments[index];
        }

        /** Makes the call. May be called more than once. */
        public @Nullable Object proceed() throws Throwable {
            return invoke(method, port, arguments);
        }
    }

    private final Interceptor interceptor;

    private InterceptedPorts(Interceptor interceptor) {
        this.interceptor = interceptor;
    }

    /** The same directory, whose calls go through the interceptor. */
    public static DirectoryPorts over(DirectoryPorts real, Interceptor interceptor) {
        return new InterceptedPorts(interceptor).intercepted(DirectoryPorts.class, real);
    }

    private <T> T intercepted(Class<T> port, Object real) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, method, given) -> {
            Object[] arguments = given == null ? new Object[0] : given;
            if (method.getDeclaringClass() == Object.class) {
                return invoke(method, real, arguments);
            }
            if (port == DirectoryPorts.class) {
                Object part = invoke(method, real, arguments);
                return part != null && method.getReturnType().isInterface()
                        ? intercepted(method.getReturnType(), part)
                        : part;
            }
            return interceptor.around(new PortCall(real, method, arguments));
        }));
    }

    private static @Nullable Object invoke(Method method, Object target, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }
}
