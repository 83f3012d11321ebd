package dev.partnerdirectory.cli.command;

import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.inspection.Finding;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.plan.PlanSummary;
import java.util.EnumSet;
import java.util.Set;

/** The exit codes of {@code pdir}, and the rules that choose one. Stateless. */
public final class ExitCodes {
    public static final int DONE = 0;
    public static final int FAILED = 1;
    /** Wrong usage, or a request that breaks a rule: nothing was sent. */
    public static final int USAGE = 2;

    /** Changes are present, and the command was asked to report that by its exit code. */
    public static final int CHANGES = 3;

    public static final int SIGN_IN_OR_RIGHTS = 4;
    /** Some rows failed; the report says which. */
    public static final int PARTLY_DONE = 5;

    public static final int UNAVAILABLE = 6;
    /** A guard rail stopped the command: nothing was sent. */
    public static final int GUARD_RAIL = 7;

    public static final int NOT_FOUND = 8;
    public static final int CONFLICT = 9;
    public static final int INTERRUPTED = 130;

    private static final Set<Outcome> GOOD =
            EnumSet.of(Outcome.APPLIED, Outcome.ALREADY_SO, Outcome.NOT_YET_VISIBLE, Outcome.WOULD_APPLY);

    private ExitCodes() {}

    /** The code for a failure of this kind. */
    public static int of(ErrorKind kind) {
        return switch (kind) {
            case INVALID_REQUEST, UNSUPPORTED -> USAGE;
            case GUARD_RAIL -> GUARD_RAIL;
            case UNAUTHENTICATED, FORBIDDEN -> SIGN_IN_OR_RIGHTS;
            case RATE_LIMITED, UNAVAILABLE -> UNAVAILABLE;
            case NOT_FOUND -> NOT_FOUND;
            case CONFLICT -> CONFLICT;
            case INTERRUPTED -> INTERRUPTED;
            case REJECTED, OUTCOME_UNKNOWN, UNEXPECTED_RESPONSE -> FAILED;
        };
    }

    /**
     * The code for a command that works on rows.
     *
     * @param rows        the outcomes of its rows
     * @param steps       the outcomes of their steps
     * @param failures    the kinds of failure of its rows
     * @param interrupted whether it was interrupted
     */
    public static int ofRows(Set<Outcome> rows, Set<Outcome> steps, Set<ErrorKind> failures, boolean interrupted) {
        if (interrupted) {
            return INTERRUPTED;
        }
        if (rows.stream().allMatch(GOOD::contains)) {
            return DONE;
        }
        if (rows.stream().anyMatch(GOOD::contains) || steps.stream().anyMatch(GOOD::contains)) {
            return PARTLY_DONE;
        }
        return failures.size() == 1 ? of(failures.iterator().next()) : FAILED;
    }

    /** The code for an inspection in which something failed in these areas. */
    public static int ofInspection(Set<Finding.Area> failed) {
        if (failed.contains(Finding.Area.NETWORK)) {
            return UNAVAILABLE;
        }
        return failed.isEmpty() ? DONE : SIGN_IN_OR_RIGHTS;
    }

    /**
     * The code for a plan that is only shown.
     *
     * @param asked whether the code is to report changes
     */
    public static int ofPlan(PlanSummary plan, boolean asked) {
        return asked && !plan.isEmpty() ? CHANGES : DONE;
    }

    /**
     * The code for a command that could not read some customers.
     *
     * @param read how many customers it could read
     * @param code the code if all had been read
     */
    public static int ofUnread(long read, int code) {
        if (code != DONE) {
            return code;
        }
        return read == 0 ? FAILED : PARTLY_DONE;
    }

    /** The code for a plan without steps: its notes, which only an undo has, name what cannot be done. */
    public static int ofEmptyPlan(PlanSummary plan) {
        return plan.notes() > 0 ? PARTLY_DONE : DONE;
    }
}
