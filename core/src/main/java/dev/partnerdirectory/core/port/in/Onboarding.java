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
 * Onboards users: creates each user or adopts an existing one, grants roles and assigns licences. It plans and applies
 * like {@link Provisioning}, in one call, with the plan and the journal in memory. Onboarding again changes nothing.
 * Thread-safe.
 *
 * <p>An existing user is adopted unchanged, except that empty fields are filled.
 */
public interface Onboarding {
    /**
     * How users are onboarded.
     *
     * @param keepGoing whether rows with errors are left out and the other rows are done
     */
    record Options(@Valid Provisioning.Options pace, boolean keepGoing) {
        /** One user after another, and no user at all if a row has an error. */
        public static Options standard() {
            return new Options(Provisioning.Options.sequential(), false);
        }
    }

    /**
     * The result of an onboarding.
     *
     * @param rows     the results, by row
     * @param complete whether every step is settled, so that onboarding again would do no more; true for a dry run
     * @param leftOut  all errors of the rows that were left out, by row
     * @param notTaken the passwords that the sink did not take, of users who were created or may have been
     * @param stop     what ended the onboarding early: the sink's failure, or an exception of an adapter that is not a
     *     {@link dev.partnerdirectory.core.error.DirectoryException}. The rows say what was done before
     */
    record Report(
            List<RowResult> rows,
            boolean complete,
            List<Violation> leftOut,
            List<NotTaken> notTaken,
            Optional<RuntimeException> stop) {
        public Report {
            rows = List.copyOf(rows);
            leftOut = List.copyOf(leftOut);
            notTaken = List.copyOf(notTaken);
        }

        /** The same report with these rows left out. */
        public Report withLeftOut(List<Violation> others) {
            return new Report(rows, complete, others, notTaken, stop);
        }
    }

    /** The password of a user that could not be handed over. */
    record NotTaken(CustomerId customer, UserPrincipalName user, Secret password) {}

    /**
     * Onboards all users of a manifest. A user's failure does not stop the next user. An interruption, a refused
     * sign-in and a failing sink end the onboarding; steps that had not begun are then not attempted.
     *
     * @param sink takes the password of every user who was created or may have been
     * @throws dev.partnerdirectory.core.error.InvalidRequest if rows have errors; nothing was sent
     * @throws dev.partnerdirectory.core.error.DirectoryException if a customer cannot be read and rows with errors are
     *     not left out; nothing was sent
     * @throws dev.partnerdirectory.core.error.GuardRail if the policy forbids it; nothing was sent
     */
    Report onboard(Manifest people, Options options, PasswordSink sink, RunListener listener);
}
