package dev.partnerdirectory.rest.http;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Interrupted;
import dev.partnerdirectory.core.error.OutcomeUnknown;
import dev.partnerdirectory.core.error.Unavailable;
import dev.partnerdirectory.core.error.UnexpectedResponse;
import dev.partnerdirectory.core.error.Unsupported;
import dev.partnerdirectory.rest.connection.NoAnswer;
import dev.partnerdirectory.rest.text.Failures;

/** Turns the last failure of a call into the error its caller gets. The {@link Dialect} knows what a code means. */
record ErrorMapper(Dialect dialect) {
    private static final String MAY_BE_DONE = "; it may have been done";
    private static final String SETTLE = "send it again with the same request id, or look whether it was done";

    /** @param mayHaveHappened whether this attempt or an earlier one may have been carried out */
    DirectoryException map(CallContext call, AttemptFailure failure, boolean mayHaveHappened) {
        if (mayHaveHappened) {
            return unknown(call, failure);
        }
        String what = failure.what();
        return switch (failure.stage()) {
            case REFUSED -> dialect.error(call, failure.refusal().orElseThrow());
            case CLOSED ->
                new Unsupported(
                        call.message(what), call.details().withRemedy("open another directory"), failure.getCause());
            case UNREADABLE ->
                new UnexpectedResponse(call.message(what, reference(failure)), referring(call.details(), failure));
            case NOT_SENT, NEVER_SENT, SENT ->
                new Unavailable(
                        call.message("no connection, or no answer: " + what),
                        call.details()
                                .withRemedy(Failures.remedy(failure.getCause())
                                        .orElse("check the network, the proxy and the base URL, and try again")),
                        failure.getCause());
        };
    }

    private static String reference(AttemptFailure failure) {
        return "HTTP " + failure.status() + ", ";
    }

    private static ErrorDetails referring(ErrorDetails details, AttemptFailure failure) {
        return details.withReference("HTTP " + failure.status());
    }

    private static OutcomeUnknown unknown(CallContext call, AttemptFailure failure) {
        String what = failure.what();
        String reference = "";
        ErrorDetails details = call.details();
        if (failure.refusal().isPresent()) {
            ServiceError error = failure.refusal().get();
            what = error.text().isEmpty() ? "the service failed" : error.text();
            reference = error.reference();
            details = referring(error.code().map(details::withCode).orElse(details), failure);
        } else if (failure.stage() == NoAnswer.Stage.UNREADABLE) {
            reference = reference(failure);
            details = referring(details, failure);
        } else {
            what = "the answer was lost: " + what;
        }
        return new OutcomeUnknown(
                call.message(what + MAY_BE_DONE, reference), details.withRemedy(SETTLE), failure.getCause());
    }

    static DirectoryException interrupted(CallContext call, boolean mayHaveHappened) {
        return mayHaveHappened
                ? new OutcomeUnknown(
                        call.message("interrupted while waiting for the answer" + MAY_BE_DONE),
                        call.details().withRemedy("look whether it was done"))
                : new Interrupted(call.message("interrupted; nothing was changed"), call.details());
    }

    /** The deadline ended before an attempt could be sent, such as while a token was fetched. */
    static DirectoryException late(CallContext call, boolean mayHaveHappened) {
        return mayHaveHappened
                ? new OutcomeUnknown(
                        call.message("the deadline is over; it was not sent again" + MAY_BE_DONE),
                        call.details().withRemedy(SETTLE))
                : new Unavailable(call.message("the deadline is over; it was not sent"), call.details());
    }

    /** Turns an exception of an embedder's token supplier into an error that callers know. */
    static DirectoryException noToken(CallContext call, RuntimeException failure) {
        return failure instanceof DirectoryException known
                ? known
                : new Unavailable(call.message("no access token: " + Failures.words(failure)), call.details(), failure);
    }
}
