package dev.partnerdirectory.core.port.in;

import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.guard.Policy;
import dev.partnerdirectory.core.manifest.Manifest;
import dev.partnerdirectory.core.port.out.PasswordSink;
import dev.partnerdirectory.core.report.RowResult;
import dev.partnerdirectory.core.report.RunListener;
import jakarta.validation.Valid;
import java.util.List;

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
    record Options(@Valid Provisioning.Options pace, boolean keepGoing, Policy policy) {
        /** One after another, all rows or none; the last holder of a privileged role stays. */
        public static Options standard() {
            return new Options(
                    Provisioning.Options.sequential(), false, Policy.standard().withoutApprovals());
        }
    }

    /**
     * What came of it.
     *
     * @param rows    by row
     * @param leftOut everything wrong with the rows that were left out, by row
     */
    record Report(List<RowResult> rows, List<Violation> leftOut) {
        public Report {
            rows = List.copyOf(rows);
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * Brings in everybody of a manifest. A failed person does not stop the next. An interruption, and a sign-in that is
     * refused, end it: what was not begun then was not attempted.
     *
     * @param sink takes the password of everybody who was created, or may have been
     * @throws dev.partnerdirectory.core.error.InvalidRequest if rows have faults; nothing was sent
     * @throws dev.partnerdirectory.core.error.GuardRail      if the policy forbids it; nothing was sent
     */
    Report onboard(Manifest people, Options options, PasswordSink sink, RunListener listener);
}
