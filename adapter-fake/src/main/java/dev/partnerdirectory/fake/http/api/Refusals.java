package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import dev.partnerdirectory.fake.http.condition.Behaviours;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import java.util.List;
import java.util.Optional;

/** Turns the directory's refusals into the service's: status, code, and the service's own text (wire sheet 5.2). */
final class Refusals {
    private static final String DIRECTORY = "PartnerFD";

    private Refusals() {}

    static ServiceFault of(DirectoryException refusal, Behaviours behaviours) {
        return switch (refusal.kind()) {
            case NOT_FOUND -> fault(refusal, 404, missing((NotFound) refusal));
            case CONFLICT -> conflict((Conflict) refusal, behaviours);
            case FORBIDDEN -> forbidden(refusal, behaviours);
            case REJECTED, INVALID_REQUEST, UNSUPPORTED, GUARD_RAIL -> rejected(refusal);
            case UNAUTHENTICATED -> fault(refusal, 401, "400");
            case RATE_LIMITED -> fault(refusal, 429, "429");
            case UNAVAILABLE, INTERRUPTED -> fault(refusal, 503, "800003");
            case OUTCOME_UNKNOWN, UNEXPECTED_RESPONSE -> fault(refusal, 500, "800003");
        };
    }

    private static ServiceFault fault(DirectoryException refusal, int status, String code) {
        return fault(refusal, status(refusal).orElse(status), code, List.of());
    }

    private static ServiceFault fault(DirectoryException refusal, int status, String code, List<String> data) {
        String said = refusal.details().code().filter(Refusals::isNumber).orElse(code);
        return new ServiceFault(status, said, String.valueOf(refusal.getMessage()), data, DIRECTORY);
    }

    /** Reads the status from the end of the reference that the directory gave. */
    private static Optional<Integer> status(DirectoryException refusal) {
        return refusal.details().reference().map(text -> Integer.valueOf(text.substring(text.lastIndexOf(' ') + 1)));
    }

    private static boolean isNumber(String code) {
        return !code.isEmpty() && code.length() < 10 && code.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String missing(NotFound refusal) {
        return switch (refusal.missing()) {
            case CUSTOMER -> "60003";
            case USER, MEMBER -> "60002";
            case ROLE, SKU, UNSPECIFIED -> "1000";
        };
    }

    private static ServiceFault conflict(Conflict refusal, Behaviours behaviours) {
        return switch (refusal.reason()) {
            case USER_PRINCIPAL_NAME_TAKEN -> chosen(refusal, Behaviour.DUPLICATE_NAME, behaviours);
            case ALREADY_A_MEMBER -> chosen(refusal, Behaviour.EXISTING_MEMBER, behaviours);
            case REQUEST_ID_REUSED -> fault(refusal, 400, "2000", List.of());
            case AMBIGUOUS, STATE_MOVED, RUN_EXISTS, UNSPECIFIED -> fault(refusal, 409, "2000");
        };
    }

    private static ServiceFault chosen(Conflict refusal, Behaviour behaviour, Behaviours behaviours) {
        int status = behaviours.status(behaviour);
        String code = status >= 500 ? "800003" : "2000";
        return new ServiceFault(status, code, String.valueOf(refusal.getMessage()), List.of(), DIRECTORY);
    }

    private static ServiceFault forbidden(DirectoryException refusal, Behaviours behaviours) {
        ServiceFault fault = fault(refusal, 403, "20002");
        return fault.code().equals("20002")
                ? fault(refusal, behaviours.status(Behaviour.NO_RELATIONSHIP), "20002", List.of())
                : fault;
    }

    /** If no licence is left, the refusal names the upstream exception in {@code data} (wire sheet 5.2, R44). */
    private static ServiceFault rejected(DirectoryException refusal) {
        ServiceFault fault = fault(refusal, 400, "2000");
        return fault.code().equals("60012")
                ? new ServiceFault(
                        fault.status(),
                        fault.code(),
                        "We're sorry, it looks like you’ve run out of licenses. Buy more licenses, and then try again.",
                        List.of("LicenseQuotaExceededException : " + refusal.getMessage()),
                        DIRECTORY)
                : fault;
    }
}
