package dev.partnerdirectory.core.rate;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.error.Interrupted;
import dev.partnerdirectory.core.error.RateLimited;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.RateLimits;
import dev.partnerdirectory.core.port.out.Sleeper;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * Ports whose calls are made when the rate limits permit. A call that the service refuses because there were too many is made
 * again: a refused call is no effect. The customer of a call is its first argument. Thread-safe.
 */
public final class RateLimitedPorts {
    /** If one call is refused so often, waiting does not help. */
    private static final int MOST_REFUSALS = 20;

    private static final Set<ErrorKind> NOT_ANSWERED =
            EnumSet.of(ErrorKind.UNAVAILABLE, ErrorKind.OUTCOME_UNKNOWN, ErrorKind.INTERRUPTED);

    private final RateLimits limits;
    private final Clock clock;
    private final Sleeper sleeper;

    private RateLimitedPorts(RateLimits limits, Clock clock, Sleeper sleeper) {
        this.limits = limits;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /** The same directory, within limits. */
    public static DirectoryPorts over(DirectoryPorts real, RateLimits limits, Clock clock, Sleeper sleeper) {
        return new RateLimitedPorts(limits, clock, sleeper).limited(DirectoryPorts.class, real.pacedByCaller());
    }

    private <T> T limited(Class<T> port, Object real) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, method, given) -> {
            Object[] arguments = given == null ? new Object[0] : given;
            if (method.getDeclaringClass() == Object.class) {
                return invoke(method, real, arguments);
            }
            if (port == DirectoryPorts.class) {
                Object part = invoke(method, real, arguments);
                return method.getReturnType().isInterface() ? limited(method.getReturnType(), part) : part;
            }
            return call(method, real, arguments);
        }));
    }

    private Object call(Method method, Object port, Object[] arguments) throws Throwable {
        for (int refusals = 1; ; refusals++) {
            RateLimits.Permit permit = arguments.length > 0 && arguments[0] instanceof CustomerId customer
                    ? limits.reserve(customer)
                    : limits.reserve();
            Instant sent = waitFor(permit);
            try {
                Object answer = invoke(method, port, arguments);
                permit.letThrough(sent);
                return answer;
            } catch (RateLimited refusal) {
                permit.refused(sent, refusal);
                if (refusals == MOST_REFUSALS) {
                    throw refusal;
                }
            } catch (DirectoryException answer) {
                if (!NOT_ANSWERED.contains(answer.kind())) {
                    permit.letThrough(sent);
                }
                throw answer;
            }
        }
    }

    private static Object invoke(Method method, Object port, Object[] arguments) throws Throwable {
        try {
            return method.invoke(port, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private Instant waitFor(RateLimits.Permit permit) {
        try {
            while (true) {
                Instant now = clock.instant();
                Instant due = permit.due();
                if (!due.isAfter(now)) {
                    return now;
                }
                sleeper.sleep(Duration.between(now, due));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Interrupted("interrupted while waiting for a call's turn; it was not made", ErrorDetails.none());
        }
    }
}
