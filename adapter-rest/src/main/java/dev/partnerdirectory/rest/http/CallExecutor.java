package dev.partnerdirectory.rest.http;

import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.port.out.RequestIds;
import dev.partnerdirectory.rest.ConnectionOptions;
import dev.partnerdirectory.rest.RetryOptions;
import dev.partnerdirectory.rest.Time;
import dev.partnerdirectory.rest.auth.AccessTokens;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.MDC;

/**
 * Makes calls. A call gets a token and is sent by a Feign interface. It is repeated if {@link RetryPolicy} allows it,
 * and ends with its answer or with an error of the core. Immutable, thread-safe.
 *
 * <p>While a call runs, the log's diagnostic context holds its ids: {@value #OPERATION}, {@value #CUSTOMER},
 * {@value #REQUEST_ID} and {@value #CORRELATION_ID}.
 */
public final class CallExecutor {
    private static final String OPERATION = "pdir.operation";
    private static final String CUSTOMER = "pdir.customer";
    private static final String REQUEST_ID = "pdir.requestId";
    private static final String CORRELATION_ID = "pdir.correlationId";

    /** What all calls of one directory share. */
    record Setup(
            AccessTokens tokens,
            Dialect dialect,
            ErrorMapper errors,
            ConnectionOptions connection,
            RetryOptions retry,
            RetryPolicy policy,
            RetryBudget budget,
            Time time) {}

    private final Setup setup;
    private final RequestIds ids;
    private final Optional<CorrelationVector> unit;
    private final boolean pacedByCaller;
    private final Supplier<Duration> timeLeft;

    private CallExecutor(
            Setup setup,
            RequestIds ids,
            Optional<CorrelationVector> unit,
            boolean pacedByCaller,
            Supplier<Duration> timeLeft) {
        this.setup = setup;
        this.ids = ids;
        this.unit = unit;
        this.pacedByCaller = pacedByCaller;
        this.timeLeft = timeLeft;
    }

    /** An executor that gives each call its own correlation id, and repeats calls that were rate-limited. */
    public static CallExecutor of(
            AccessTokens tokens,
            Dialect dialect,
            ConnectionOptions connection,
            RetryOptions retry,
            RequestIds ids,
            Time time) {
        Setup setup = new Setup(
                tokens,
                dialect,
                new ErrorMapper(dialect),
                connection,
                retry,
                new RetryPolicy(retry, time.random()),
                new RetryBudget(retry.budget()),
                time);
        return new CallExecutor(setup, ids, Optional.empty(), false, retry::deadline);
    }

    /** A copy with one correlation id for all calls. */
    public CallExecutor correlated(CorrelationId id) {
        return new CallExecutor(setup, ids, Optional.of(CorrelationVector.of(id)), pacedByCaller, timeLeft);
    }

    /** A copy that does not repeat rate-limited calls: the caller gets the error at once. */
    public CallExecutor pacedByCaller() {
        return new CallExecutor(setup, ids, unit, true, timeLeft);
    }

    /** A copy whose calls end within the time left, and within the deadline of each call. */
    public CallExecutor within(Supplier<Duration> left) {
        return new CallExecutor(setup, ids, unit, pacedByCaller, () -> {
            Duration least = left.get();
            return least.compareTo(setup.retry().deadline()) < 0
                    ? least
                    : setup.retry().deadline();
        });
    }

    /** A read about the partner's own account, with a new request id. */
    public CallContext read(Operation operation) {
        return write(operation, ids.nextRequestId());
    }

    /** A read about a customer, with a new request id. */
    public CallContext read(Operation operation, CustomerId customer) {
        return write(operation, customer, ids.nextRequestId());
    }

    /** A write about the partner's own account. */
    public CallContext write(Operation operation, RequestId requestId) {
        return context(operation, Optional.empty(), requestId);
    }

    /** A write about a customer. */
    public CallContext write(Operation operation, CustomerId customer, RequestId requestId) {
        return context(operation, Optional.of(customer), requestId);
    }

    private CallContext context(Operation operation, Optional<CustomerId> customer, RequestId requestId) {
        CorrelationVector vector = unit.orElseGet(() -> CorrelationVector.of(ids.nextCorrelationId()));
        return new CallContext(operation, customer, requestId, vector, Optional.empty(), List.of());
    }

    /**
     * Makes one call, with all its attempts.
     *
     * @param send makes one attempt with a Feign interface
     */
    public <T> T execute(CallContext call, Function<Attempt, T> send) {
        setup.dialect().requireSupported(call);
        MDC.put(OPERATION, call.operation().name());
        MDC.put(REQUEST_ID, call.requestId().toString());
        MDC.put(CORRELATION_ID, call.correlationId().toString());
        call.customer().ifPresent(customer -> MDC.put(CUSTOMER, customer.value()));
        try {
            return new RetryLoop<>(setup, pacedByCaller, timeLeft.get(), call, send).run();
        } finally {
            MDC.remove(OPERATION);
            MDC.remove(REQUEST_ID);
            MDC.remove(CORRELATION_ID);
            MDC.remove(CUSTOMER);
        }
    }
}
