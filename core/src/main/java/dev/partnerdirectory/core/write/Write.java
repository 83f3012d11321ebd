package dev.partnerdirectory.core.write;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * One intended effect: how to send it, and how to see later whether it took place.
 *
 * @param about    what the write's own errors say of it
 * @param sending  sends it; the same request id every time
 * @param readBack looks for the effect, which was not there before the first send
 * @param echo     whether a refusal of a second send may be the answer to our own first one (create: the name is taken)
 */
record Write<T>(
        Operation operation,
        RequestId requestId,
        ErrorDetails about,
        Function<RequestId, T> sending,
        Supplier<ReadBack<T>> readBack,
        Predicate<DirectoryException> echo) {

    /** A write whose effect nobody can see. */
    static <T> Write<T> unseen(
            Operation operation, RequestId requestId, ErrorDetails about, Function<RequestId, T> sending) {
        return new Write<>(operation, requestId, about, sending, ReadBack::nothing, failure -> false);
    }

    T send() {
        return sending.apply(requestId);
    }
}
