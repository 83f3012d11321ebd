package dev.partnerdirectory.rest.call;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Forbidden;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.error.OutcomeUnknown;
import dev.partnerdirectory.core.error.RateLimited;
import dev.partnerdirectory.core.error.Rejected;
import dev.partnerdirectory.core.error.Unauthenticated;
import dev.partnerdirectory.core.error.Unavailable;
import dev.partnerdirectory.core.error.UnexpectedResponse;
import dev.partnerdirectory.core.model.Operation;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Turns the last failure of a call into the error family: the one file that maps status and code. */
final class Verdicts {
    private Verdicts() {}

    /** @param mayHaveHappened whether this sending or an earlier one may have been carried out */
    static DirectoryException of(Asked asked, AttemptFailure failure, boolean mayHaveHappened) {
        if (mayHaveHappened && asked.operation().isWrite()) {
            return unknown(asked, failure);
        }
        if (failure instanceof AttemptFailure.Refused refused) {
            return of(asked, refused);
        }
        if (failure instanceof AttemptFailure.Unreadable unreadable) {
            return new UnexpectedResponse(
                    message(asked, failure.what(), Optional.of(unreadable.status()), Optional.empty()),
                    asked.details().withStatus(unreadable.status()));
        }
        ErrorDetails details = asked.details()
                .withRemedy(
                        failure.getCause() instanceof SSLException
                                ? "check the certificates: neither side is known to the other, or the names differ"
                                : "check the network, the proxy and the base URL, and try again");
        return new Unavailable(
                message(asked, "no connection, or no answer: " + failure.what(), Optional.empty(), Optional.empty()),
                details,
                failure.getCause());
    }

    static OutcomeUnknown unknown(Asked asked, AttemptFailure failure) {
        Optional<Integer> status = Optional.empty();
        String what = "the answer was lost: " + failure.what();
        ErrorDetails details = asked.details();
        if (failure instanceof AttemptFailure.Refused refused) {
            status = Optional.of(refused.status());
            what = refused.fault().text().isEmpty()
                    ? "the service failed"
                    : refused.fault().text();
            details = refused.fault().code().map(details::withCode).orElse(details);
        } else if (failure instanceof AttemptFailure.Unreadable unreadable) {
            status = Optional.of(unreadable.status());
            what = failure.what();
        }
        return new OutcomeUnknown(
                message(asked, what + "; it may have been done", status, details.code()),
                status.map(details::withStatus)
                        .orElse(details)
                        .withRemedy("send it again with the same request id, or look whether it was done"),
                failure.getCause());
    }

    static OutcomeUnknown interruptedUnknown(Asked asked) {
        return new OutcomeUnknown(
                message(
                        asked,
                        "interrupted while waiting for the answer; it may have been done",
                        Optional.empty(),
                        Optional.empty()),
                asked.details().withRemedy("look whether it was done"));
    }

    private static DirectoryException of(Asked asked, AttemptFailure.Refused refused) {
        int status = refused.status();
        Fault fault = refused.fault();
        ErrorDetails details = details(asked, refused);
        String message = message(asked, text(refused), Optional.of(status), fault.code());
        return switch (status) {
            case 400, 413, 414, 422, 501 -> badRequest(fault, message, details);
            case 401 -> new Unauthenticated(message, fault.hasCode("900421") || fault.hasCode("10001"), details);
            case 403 -> new Forbidden(message, details);
            case 404, 410 -> new NotFound(missing(asked.operation(), fault), message, details);
            case 409 -> new Conflict(conflict(asked.operation(), fault), message, details);
            case 412, 417 -> new Conflict(Conflict.Reason.UNSPECIFIED, message, details);
            case 429 -> new RateLimited(message, refused.retryAfter().orElse(null), details);
            default ->
                RetryPolicy.isOutage(status)
                        ? new Unavailable(message, details)
                        : new UnexpectedResponse(message, details);
        };
    }

    /** A 400 may be a conflict in the words of the directory behind the service (R12, R38), or a forbidden one. */
    private static DirectoryException badRequest(Fault fault, String message, ErrorDetails details) {
        if (fault.hasCode("20002")) {
            return new Forbidden(message, details);
        }
        if (namesRequestId(fault)) {
            return new Conflict(Conflict.Reason.REQUEST_ID_REUSED, message, details);
        }
        if (fault.says("another object with the same value for property userPrincipalName")) {
            return new Conflict(Conflict.Reason.USER_PRINCIPAL_NAME_TAKEN, message, details);
        }
        if (fault.says("added object references already exist")) {
            return new Conflict(Conflict.Reason.ALREADY_A_MEMBER, message, details);
        }
        return new Rejected(message, details);
    }

    private static boolean namesRequestId(Fault fault) {
        return fault.says("ms-requestid", "request id");
    }

    private static Conflict.Reason conflict(Operation operation, Fault fault) {
        if (namesRequestId(fault)) {
            return Conflict.Reason.REQUEST_ID_REUSED;
        }
        return switch (operation) {
            case CREATE_USER, UPDATE_USER, RESTORE_USER -> Conflict.Reason.USER_PRINCIPAL_NAME_TAKEN;
            case ADD_ROLE_MEMBER, ADD_PARTNER_ROLE_MEMBER -> Conflict.Reason.ALREADY_A_MEMBER;
            default -> Conflict.Reason.UNSPECIFIED;
        };
    }

    private static NotFound.Missing missing(Operation operation, Fault fault) {
        return switch (fault.code().orElse("")) {
            case "60003" -> NotFound.Missing.CUSTOMER;
            case "60002", "3000" -> removes(operation) ? NotFound.Missing.MEMBER : NotFound.Missing.USER;
            case "1000" -> namesRole(operation) ? NotFound.Missing.ROLE : NotFound.Missing.UNSPECIFIED;
            default -> operation == Operation.GET_CUSTOMER ? NotFound.Missing.CUSTOMER : NotFound.Missing.UNSPECIFIED;
        };
    }

    private static boolean removes(Operation operation) {
        return operation == Operation.REMOVE_ROLE_MEMBER || operation == Operation.REMOVE_PARTNER_ROLE_MEMBER;
    }

    /** The general code means the role where nothing else has it; at a removal the membership may have it too (R39). */
    private static boolean namesRole(Operation operation) {
        return switch (operation) {
            case LIST_ROLE_MEMBERS, ADD_ROLE_MEMBER, LIST_PARTNER_ROLE_MEMBERS, ADD_PARTNER_ROLE_MEMBER -> true;
            default -> false;
        };
    }

    private static ErrorDetails details(Asked asked, AttemptFailure.Refused refused) {
        ErrorDetails details = asked.details().withStatus(refused.status());
        ErrorDetails coded = refused.fault().code().map(details::withCode).orElse(details);
        return Remedies.forRefusal(asked.operation(), refused.status(), refused.fault())
                .map(coded::withRemedy)
                .orElse(coded);
    }

    private static String text(AttemptFailure.Refused refused) {
        String text = refused.fault().text();
        String data = String.join("; ", refused.fault().data());
        String both = data.isEmpty() || text.contains(data) ? text : text + " [" + data + "]";
        return both.isBlank() ? "refused without a reason" : both;
    }

    /** What was asked, what came back, and the ids for a support ticket. */
    static String message(Asked asked, String what, Optional<Integer> status, Optional<String> code) {
        return "could not " + asked.words() + ": " + what + " ("
                + status.map(number -> "HTTP " + number + ", ").orElse("")
                + code.map(text -> "code " + text + ", ").orElse("")
                + "request " + asked.requestId() + ", correlation " + asked.correlationId() + ")";
    }
}
