package dev.partnerdirectory.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.plan.PlanSummary;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExitCodesTest {
    @ParameterizedTest
    @CsvSource({
        "INVALID_REQUEST,2",
        "UNSUPPORTED,2",
        "REJECTED,1",
        "NOT_FOUND,8",
        "CONFLICT,9",
        "UNAUTHENTICATED,4",
        "FORBIDDEN,4",
        "RATE_LIMITED,6",
        "UNAVAILABLE,6",
        "OUTCOME_UNKNOWN,1",
        "UNEXPECTED_RESPONSE,1",
        "INTERRUPTED,130",
        "GUARD_RAIL,7"
    })
    void every_kind_of_failure_has_its_exit_code(ErrorKind kind, int code) {
        assertThat(ExitCodes.of(kind)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "APPLIED,0",
        "ALREADY_SO,0",
        "NOT_YET_VISIBLE,0",
        "WOULD_APPLY,0",
        "REJECTED,9",
        "NOT_ATTEMPTED,9",
        "UNKNOWN,9"
    })
    void every_outcome_has_its_exit_code(Outcome outcome, int code) {
        assertThat(ofRows(Set.of(outcome), Set.of(), Set.of(ErrorKind.CONFLICT)))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void an_outcome_beside_a_rejected_one_is_partly_done_only_if_it_is_good(Outcome outcome) {
        boolean bad = EnumSet.of(Outcome.REJECTED, Outcome.NOT_ATTEMPTED, Outcome.UNKNOWN)
                .contains(outcome);
        int code = bad ? ExitCodes.CONFLICT : ExitCodes.PARTLY_DONE;

        assertThat(ofRows(EnumSet.of(outcome, Outcome.REJECTED), Set.of(), Set.of(ErrorKind.CONFLICT)))
                .isEqualTo(code);
        assertThat(ofRows(Set.of(Outcome.REJECTED), Set.of(outcome), Set.of(ErrorKind.CONFLICT)))
                .isEqualTo(code);
    }

    @Test
    void failures_of_several_kinds_and_of_none_are_a_plain_failure() {
        assertThat(ofRows(Set.of(Outcome.REJECTED), Set.of(), Set.of(ErrorKind.CONFLICT, ErrorKind.NOT_FOUND)))
                .isEqualTo(ExitCodes.FAILED);
        assertThat(ofRows(Set.of(Outcome.NOT_ATTEMPTED), Set.of(), Set.of())).isEqualTo(ExitCodes.FAILED);
    }

    @Test
    void no_rows_are_done_and_an_interruption_has_its_code_whatever_the_rows_are() {
        assertThat(ofRows(Set.of(), Set.of(), Set.of())).isEqualTo(ExitCodes.DONE);
        assertThat(ExitCodes.ofRows(Set.of(Outcome.APPLIED), Set.of(), Set.of(), true))
                .isEqualTo(ExitCodes.INTERRUPTED);
    }

    @ParameterizedTest
    @CsvSource({"0,false,0", "0,true,0", "2,false,0", "2,true,3"})
    void a_plan_with_steps_has_a_code_of_its_own_where_that_is_asked_for(long steps, boolean asked, int code) {
        assertThat(ExitCodes.ofPlan(plan(steps, 0), asked)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,5"})
    void a_plan_that_has_only_notes_is_partly_done(long notes, int code) {
        assertThat(ExitCodes.ofEmptyPlan(plan(0, notes))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"0,0,1", "1,0,5", "0,3,3", "1,3,3"})
    void customers_that_are_missing_matter_where_all_else_is_well(long read, int code, int expected) {
        assertThat(ExitCodes.ofUnread(read, code)).isEqualTo(expected);
    }

    private static int ofRows(Set<Outcome> rows, Set<Outcome> steps, Set<ErrorKind> failures) {
        return ExitCodes.ofRows(rows, steps, failures, false);
    }

    private static PlanSummary plan(long steps, long notes) {
        return new PlanSummary(
                "manifest", "", "", steps, 0, notes, Map.of(), new PlanSummary.Estimate(0, Duration.ZERO));
    }
}
