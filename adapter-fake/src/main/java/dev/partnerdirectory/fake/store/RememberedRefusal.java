package dev.partnerdirectory.fake.store;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Forbidden;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.error.Rejected;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A refused write. It is stored so that the same request id gets the same refusal again.
 *
 * @param because what was missing or in conflict; null for the other kinds
 */
public record RememberedRefusal(Kind kind, @Nullable String because, String message, String code, String reference) {
    /**
     * The kinds of refusal that count as answers. Any other failure means that there was no answer, so it is not
     * remembered.
     */
    public enum Kind {
        NOT_FOUND,
        CONFLICT,
        FORBIDDEN,
        REJECTED
    }

    public static boolean isAnswer(DirectoryException failure) {
        return failure instanceof NotFound
                || failure instanceof Conflict
                || failure instanceof Forbidden
                || failure instanceof Rejected;
    }

    public static RememberedRefusal of(DirectoryException refusal) {
        if (refusal instanceof NotFound notFound) {
            return of(Kind.NOT_FOUND, notFound.missing().name(), refusal);
        }
        if (refusal instanceof Conflict conflict) {
            return of(Kind.CONFLICT, conflict.reason().name(), refusal);
        }
        return of(refusal instanceof Forbidden ? Kind.FORBIDDEN : Kind.REJECTED, null, refusal);
    }

    private static RememberedRefusal of(Kind kind, @Nullable String because, DirectoryException refusal) {
        ErrorDetails details = refusal.details();
        return new RememberedRefusal(
                kind,
                because,
                String.valueOf(refusal.getMessage()),
                details.code().orElse(""),
                details.reference().orElse(""));
    }

    /** Creates the exception again, for the call that {@code call} describes. */
    public DirectoryException again(ErrorDetails call) {
        ErrorDetails details = call.withCode(code).withReference(reference);
        return switch (kind) {
            case NOT_FOUND -> new NotFound(NotFound.Missing.valueOf(Objects.requireNonNull(because)), message, details);
            case CONFLICT -> new Conflict(Conflict.Reason.valueOf(Objects.requireNonNull(because)), message, details);
            case FORBIDDEN -> new Forbidden(message, details);
            case REJECTED -> new Rejected(message, details);
        };
    }
}
