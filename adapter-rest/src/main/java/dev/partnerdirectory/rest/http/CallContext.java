package dev.partnerdirectory.rest.http;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.Secret;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One call: its operation, its customer and its ids. All attempts of the call share it.
 *
 * @param customer empty for a call about the partner's own account
 * @param vector   names each request of the unit of work
 * @param answered the service's own name for its latest answer; empty before an answer that has one
 * @param secrets  those in the request's body, which must not come back in a message
 */
public record CallContext(
        Operation operation,
        Optional<CustomerId> customer,
        RequestId requestId,
        CorrelationVector vector,
        Optional<String> answered,
        List<Secret> secrets) {

    /** A copy that knows of secrets in its body. */
    public CallContext hiding(List<Secret> what) {
        return new CallContext(operation, customer, requestId, vector, answered, List.copyOf(what));
    }

    /** A copy that knows how the service named its latest answer; null if there was none, or it had no name. */
    CallContext answered(@Nullable String name) {
        return new CallContext(operation, customer, requestId, vector, Optional.ofNullable(name), secrets);
    }

    public CorrelationId correlationId() {
        return vector.id();
    }

    /** The name of the next request, as a header shows it. */
    public String nextVector() {
        return vector.next();
    }

    /** What is known about a failure of this call before any answer. */
    public ErrorDetails details() {
        ErrorDetails ids = ErrorDetails.of(operation).withRequestId(requestId).withCorrelationId(correlationId());
        ErrorDetails details = answered.map(ids::withCorrelationVector).orElse(ids);
        return customer.map(details::withCustomer).orElse(details);
    }

    /** What was requested, as the start of a message: "create a user of customer 4d3c…". */
    public String words() {
        return customer.map(id -> operation.words() + " of customer " + id).orElse(operation.words());
    }

    /** A failure's message: what was requested, what came back, and the ids for a support ticket. */
    public String message(String what) {
        return message(what, "");
    }

    /** The message of a failure that the service answered with {@code error}. */
    public String message(ServiceError error) {
        return message(error.words(), error.reference());
    }

    String message(String what, String reference) {
        return "could not " + words() + ": " + what + " (" + reference + "request " + requestId + ", correlation "
                + correlationId() + answered.map(name -> ", vector " + name).orElse("") + ")";
    }
}
