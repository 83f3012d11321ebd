package dev.partnerdirectory.rest.http;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Interrupted;
import dev.partnerdirectory.core.error.OutcomeUnknown;
import dev.partnerdirectory.core.error.Unavailable;
import dev.partnerdirectory.core.error.UnexpectedResponse;
import dev.partnerdirectory.core.error.Unsupported;
import dev.partnerdirectory.rest.text.Failures;

/** Turns the last failure of a call into the error its caller gets. The {@link Dialect} knows what a code means. */
final class ErrorMapper {
    private static final String MAY_BE_DONE = "; it may have been done";
    private final Dialect dialect;

    ErrorMapper(Dialect dialect) {
        this.dialect = dialect;
    }

    /** @param mayHaveHappened whether this attempt or an earlier one may have been carried out */
    DirectoryException map(CallContext call, AttemptFailure failure, boolean mayHaveHappened) {
        if (mayHaveHappened) {
            return unknown(call, failure);
        }
        if (failure instanceof AttemptFailure.Refused refused) {
            return dialect.error(call, refused.error());
        }
        if (failure instanceof AttemptFailure.Closed closed) {
            return new Unsupported(
                    call.message(closed.what()),
                    call.details().withRemedy("open another directory"),
                    closed.getCause());
        }
        if (failure instanceof AttemptFailure.Unreadable unreadable) {
            return new UnexpectedResponse(
                    call.message(failure.what(), "HTTP " + unreadable.status() + ", "),
                    call.details().withReference("HTTP " + unreadable.status()));
        }
        String remedy = Failures.tlsRemedy(failure.getCause())
                .orElse("check the network, the proxy and the base URL, and try again");
        return new Unavailable(
                call.message("no connection, or no answer: " + failure.what()),
                call.details().withRemedy(remedy),
                failure.getCause());
    }

    private static OutcomeUnknown unknown(CallContext call, AttemptFailure failure) {
        String what = "the answer was lost: " + failure.what();
        String reference = "";
        ErrorDetails details = call.details();
        if (failure instanceof AttemptFailure.Refused refused) {
            ServiceError error = refused.error();
            what = error.text().isEmpty() ? "the service failed" : error.text();
            reference = error.reference();
            details = error.code().map(details::withCode).orElse(details).withReference("HTTP " + error.status());
        } else if (failure instanceof AttemptFailure.Unreadable unreadable) {
            what = failure.what();
            reference = "HTTP " + unreadable.status() + ", ";
            details = details.withReference("HTTP " + unreadable.status());
        }
        return new OutcomeUnknown(
                call.message(what + MAY_BE_DONE, reference),
                details.withRemedy("send it again with the same request id, or look whether it was done"),
                failure.getCause());
    }

    static DirectoryException interrupted(CallContext call, boolean mayHaveHappened) {
        return mayHaveHappened
                ? new OutcomeUnknown(
                        call.message("interrupted while waiting for the answer" + MAY_BE_DONE),
                        call.details().withRemedy("look whether it was done"))
                : new Interrupted(call.message("interrupted; nothing was changed"), call.details());
    }

    /** Turns an exception of an embedder's token supplier into an error that callers know. */
    static DirectoryException noToken(CallContext call, RuntimeException failure) {
        return failure instanceof DirectoryException known
                ? known
                : new Unavailable(call.message("no access token: " + Failures.words(failure)), call.details(), failure);
    }
}
