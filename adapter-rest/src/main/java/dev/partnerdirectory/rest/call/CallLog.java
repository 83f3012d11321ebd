package dev.partnerdirectory.rest.call;

import java.util.function.Supplier;
import org.slf4j.MDC;

/**
 * The call's ids in the log's diagnostic context while it runs: {@value #OPERATION}, {@value #CUSTOMER},
 * {@value #REQUEST_ID} and {@value #CORRELATION_ID}.
 */
final class CallLog {
    static final String OPERATION = "pdir.operation";
    static final String CUSTOMER = "pdir.customer";
    static final String REQUEST_ID = "pdir.requestId";
    static final String CORRELATION_ID = "pdir.correlationId";

    private CallLog() {}

    static <T> T during(Asked asked, Supplier<T> call) {
        MDC.put(OPERATION, asked.operation().name());
        MDC.put(REQUEST_ID, asked.requestId().toString());
        MDC.put(CORRELATION_ID, asked.correlationId().toString());
        asked.customer().ifPresent(customer -> MDC.put(CUSTOMER, customer.value()));
        try {
            return call.get();
        } finally {
            MDC.remove(OPERATION);
            MDC.remove(REQUEST_ID);
            MDC.remove(CORRELATION_ID);
            MDC.remove(CUSTOMER);
        }
    }
}
