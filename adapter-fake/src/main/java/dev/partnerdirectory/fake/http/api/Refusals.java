package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.Forbidden;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import dev.partnerdirectory.fake.http.condition.Behaviours;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import java.util.List;
import java.util.Optional;

/** Turns the directory's refusals into the service's: status, code, and the service's own text (wire sheet 5.2). */
final class Refusals {
    private static final String FAILED = "800003";
    private static final String OUT_OF_LICENSES = "60012";

    private Refusals() {}

    /** A failure without status and code is one of the store, which is full or closed. */
    static ServiceFault of(DirectoryException refusal, Behaviours behaviours) {
        int status = disputed(refusal)
                .map(behaviours::status)
                .or(() -> refusal.details().reference().map(Refusals::status))
                .orElse(503);
        String code = refusal.details().code().filter(known -> status < 500).orElse(FAILED);
        String message = String.valueOf(refusal.getMessage());
        return code.equals(OUT_OF_LICENSES)
                ? fault(
                        status,
                        code,
                        "We're sorry, it looks like you’ve run out of licenses. Buy more licenses, and then try again.",
                        // The upstream exception (wire sheet 5.2, R44).
                        List.of("LicenseQuotaExceededException : " + message))
                : fault(status, code, message, List.of());
    }

    private static ServiceFault fault(int status, String code, String description, List<String> data) {
        return new ServiceFault(status, code, description, data, "PartnerFD");
    }

    /** Reads the status from the end of the reference that the directory gave. */
    private static int status(String reference) {
        return Integer.parseInt(reference.substring(reference.lastIndexOf(' ') + 1));
    }

    /** The switch that decides the status of this refusal. */
    private static Optional<Behaviour> disputed(DirectoryException refusal) {
        if (refusal instanceof Conflict conflict) {
            return switch (conflict.reason()) {
                case USER_PRINCIPAL_NAME_TAKEN -> Optional.of(Behaviour.DUPLICATE_NAME);
                case ALREADY_A_MEMBER -> Optional.of(Behaviour.EXISTING_MEMBER);
                default -> Optional.empty();
            };
        }
        return refusal instanceof Forbidden ? Optional.of(Behaviour.NO_RELATIONSHIP) : Optional.empty();
    }
}
