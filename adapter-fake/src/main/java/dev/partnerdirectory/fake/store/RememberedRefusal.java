package dev.partnerdirectory.fake.store;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.error.Forbidden;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.error.Rejected;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A refused write. It is stored so that the same request id gets the same refusal again.
 *
 * @param because what was missing or in conflict; null for the other kinds
 */
public record RememberedRefusal(
        ErrorKind kind, @Nullable String because, String message, String code, String reference) {
    /** Any other failure means that there was no answer, so it is not remembered. */
    private static final Set<ErrorKind> ANSWERS =
            Set.of(ErrorKind.NOT_FOUND, ErrorKind.CONFLICT, ErrorKind.FORBIDDEN, ErrorKind.REJECTED);

    /** Whether this kind of refusal counts as an answer. */
    public static boolean isAnswer(DirectoryException failure) {
        return ANSWERS.contains(failure.kind());
    }

    public static RememberedRefusal of(DirectoryException refusal) {
        ErrorDetails details = refusal.details();
        return new RememberedRefusal(
                refusal.kind(),
                because(refusal),
                String.valueOf(refusal.getMessage()),
                details.code().orElse(""),
                details.reference().orElse(""));
    }

    private static @Nullable String because(DirectoryException refusal) {
        if (refusal instanceof NotFound notFound) {
            return notFound.missing().name();
        }
        return refusal instanceof Conflict conflict ? conflict.reason().name() : null;
    }

    /** Creates the exception again, for the call that {@code call} describes. */
    public DirectoryException again(ErrorDetails call) {
        ErrorDetails details = call.withCode(code).withReference(reference);
        return switch (kind) {
            case NOT_FOUND -> new NotFound(NotFound.Missing.valueOf(Objects.requireNonNull(because)), message, details);
            case CONFLICT -> new Conflict(Conflict.Reason.valueOf(Objects.requireNonNull(because)), message, details);
            case FORBIDDEN -> new Forbidden(message, details);
            default -> new Rejected(message, details);
        };
    }
}
