package dev.partnerdirectory.core.port.in;

import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.manifest.Manifest;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.port.out.PasswordSink;
import dev.partnerdirectory.core.report.RowResult;
import dev.partnerdirectory.core.report.RunListener;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;

/**
 * Brings people in: creates each, or adopts the one who is there; grants roles; assigns licences. It is {@link
 * Provisioning} at once, with a plan and a journal in memory. Doing it all again changes nothing. Thread-safe.
 *
 * <p>A person who is there already is adopted as they are: only fields that are empty are filled.
 */
public interface Onboarding {
    /**
     * How people are brought in.
     *
     * @param keepGoing whether rows with faults are left out and the others done
     */
    record Options(@Valid Provisioning.Options pace, boolean keepGoing) {
        /** One after another, all rows or none. */
        public static Options standard() {
            return new Options(Provisioning.Options.sequential(), false);
        }
    }

    /**
     * What came of it.
     *
     * @param rows     by row
     * @param leftOut  everything wrong with the rows that were left out, by row
     * @param notTaken the passwords that the sink did not take, of users who were created or may have been
     * @param stop     what ended it early: the sink's failure, or an adapter that threw something else than a {@link
     *                 dev.partnerdirectory.core.error.DirectoryException}. The rows tell what was done until then
     */
    record Report(
            List<RowResult> rows, List<Violation> leftOut, List<NotTaken> notTaken, Optional<RuntimeException> stop) {
        public Report {
            rows = List.copyOf(rows);
            leftOut = List.copyOf(leftOut);
            notTaken = List.copyOf(notTaken);
        }

        /** The same report, of rows some of which were left out. */
        public Report withLeftOut(List<Violation> others) {
            return new Report(rows, others, notTaken, stop);
        }
    }

    /** The password of a user that could not be handed over. */
    record NotTaken(CustomerId customer, UserPrincipalName user, Secret password) {}

    /**
     * Brings in everybody of a manifest. A failed person does not stop the next. An interruption, a sign-in that is refused,
     * and a sink that fails end it: what was not begun then was not attempted.
     *
     * @param sink takes the password of everybody who was created, or may have been
     * @throws dev.partnerdirectory.core.error.InvalidRequest if rows have faults; nothing was sent
     * @throws dev.partnerdirectory.core.error.DirectoryException if a customer cannot be read, and rows with faults are not
     *     to be left out; nothing was sent
     * @throws dev.partnerdirectory.core.error.GuardRail      if the policy forbids it; nothing was sent
     */
    Report onboard(Manifest people, Options options, PasswordSink sink, RunListener listener);
}
