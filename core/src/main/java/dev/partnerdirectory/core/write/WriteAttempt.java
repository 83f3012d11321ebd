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
 * One intended effect: how to send it, and how to check later whether it took effect.
 *
 * @param target   the object of the write, in words for an audit
 * @param user     the user of the write, if the user is known to exist; the write waits until the service shows the
 *     user
 * @param send     sends the write; may be called again with the same request id
 * @param readBack checks for the effect
 * @param echo     whether the effect of the first send may cause this refusal of a second send (create: the name is
 *     taken)
 * @param alreadySo the value, if this refusal shows that the effect was there before; then the write is no failure
 */
record WriteAttempt<T>(
        Operation operation,
        Optional<CustomerId> customer,
        String target,
        Optional<UserId> user,
        Function<RequestId, T> send,
        Supplier<ReadBack<T>> readBack,
        Predicate<DirectoryException> echo,
        Function<DirectoryException, Optional<T>> alreadySo) {
    /** A write that is a failure if it is refused. */
    WriteAttempt(
            Operation operation,
            Optional<CustomerId> customer,
            String target,
            Optional<UserId> user,
            Function<RequestId, T> send,
            Supplier<ReadBack<T>> readBack,
            Predicate<DirectoryException> echo) {
        this(operation, customer, target, user, send, readBack, echo, refusal -> Optional.empty());
    }

    /** A write about an existing user. */
    static <T> WriteAttempt<T> about(
            CustomerId customer,
            UserId user,
            Operation operation,
            Function<RequestId, T> send,
            Supplier<ReadBack<T>> readBack) {
        return new WriteAttempt<>(
                operation, Optional.of(customer), user.value(), Optional.of(user), send, readBack, refusal -> false);
    }

    /** The same write, with the refusals that a second send may get because of the first. */
    WriteAttempt<T> echoedBy(Predicate<DirectoryException> refusal) {
        return new WriteAttempt<>(operation, customer, target, user, send, readBack, refusal, alreadySo);
    }

    /** The details of errors that the writer itself throws. */
    ErrorDetails details(RequestId id) {
        ErrorDetails details = ErrorDetails.of(operation).withRequestId(id);
        return customer.map(details::withCustomer).orElse(details);
    }
}
