package dev.partnerdirectory.core.write;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.UserId;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * One intended effect: how to send it, and how to see later whether it took place.
 *
 * @param target   whom or what the write is about, in words for an audit
 * @param user     whom the write is about, where they are known to exist: it waits until the service shows them
 * @param send     sends it; may be called again with the same request id
 * @param readBack looks for the effect
 * @param echo     whether this refusal of a second send may come from the effect of the first (create: the name is taken)
 */
record WriteAttempt<T>(
        Operation operation,
        Optional<CustomerId> customer,
        String target,
        Optional<UserId> user,
        Function<RequestId, T> send,
        Supplier<ReadBack<T>> readBack,
        Predicate<DirectoryException> echo) {
    /** A write about a user who is known to exist. */
    static <T> WriteAttempt<T> about(
            CustomerId customer,
            UserId user,
            Operation operation,
            Function<RequestId, T> send,
            Supplier<ReadBack<T>> readBack) {
        return new WriteAttempt<>(
                operation, Optional.of(customer), user.value(), Optional.of(user), send, readBack, refusal -> false);
    }

    /** The same write, which a second send may find done. */
    WriteAttempt<T> echoedBy(Predicate<DirectoryException> refusal) {
        return new WriteAttempt<>(operation, customer, target, user, send, readBack, refusal);
    }

    /** What its own errors say of it. */
    ErrorDetails details(RequestId id) {
        ErrorDetails details = ErrorDetails.of(operation).withRequestId(id);
        return customer.map(details::withCustomer).orElse(details);
    }
}
