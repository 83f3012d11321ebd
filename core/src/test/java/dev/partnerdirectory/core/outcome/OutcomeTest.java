package dev.partnerdirectory.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    @Test
    void the_worst_of_several_decides() {
        assertThat(Outcome.ofAll(List.of(Outcome.APPLIED, Outcome.REJECTED, Outcome.UNKNOWN, Outcome.ALREADY_SO)))
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(Outcome.ofAll(List.of(Outcome.APPLIED, Outcome.REJECTED, Outcome.NOT_ATTEMPTED)))
                .isEqualTo(Outcome.REJECTED);
        assertThat(Outcome.ofAll(List.of(Outcome.APPLIED, Outcome.NOT_YET_VISIBLE)))
                .isEqualTo(Outcome.NOT_YET_VISIBLE);
        assertThat(Outcome.ofAll(List.of(Outcome.ALREADY_SO, Outcome.APPLIED))).isEqualTo(Outcome.APPLIED);
        assertThat(Outcome.ofAll(List.of())).isEqualTo(Outcome.ALREADY_SO);
    }
}
