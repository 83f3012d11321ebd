package dev.partnerdirectory.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Forbidden;
import dev.partnerdirectory.core.error.OutcomeUnknown;
import dev.partnerdirectory.core.error.RateLimited;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    private final DirectoryException lost = new OutcomeUnknown("lost", ErrorDetails.none());
    private final DirectoryException refused = new Forbidden("no", ErrorDetails.none());

    private final Outcome unknown = Outcome.of(lost);
    private final Outcome rejected = Outcome.of(refused);
    private final Outcome applied = Outcome.of(Effect.APPLIED);
    private final Outcome alreadySo = Outcome.of(Effect.ALREADY_SO);
    private final Outcome notAttempted = new Outcome.NotAttempted("the user was not created");

    @Test
    void an_effect_has_its_outcome() {
        assertThat(applied.kind()).isEqualTo(Outcome.Kind.APPLIED);
        assertThat(alreadySo.kind()).isEqualTo(Outcome.Kind.ALREADY_SO);
        assertThat(applied.error()).isEmpty();
        assertThat(notAttempted.kind()).isEqualTo(Outcome.Kind.NOT_ATTEMPTED);
    }

    @Test
    void a_lost_answer_is_unknown_and_every_refusal_a_rejection() {
        assertThat(unknown.kind()).isEqualTo(Outcome.Kind.UNKNOWN);
        assertThat(unknown.error()).contains(lost);
        assertThat(rejected.kind()).isEqualTo(Outcome.Kind.REJECTED);
        assertThat(rejected.error()).contains(refused);
        assertThat(Outcome.of(new RateLimited("slow", null, ErrorDetails.none()))
                        .kind())
                .isEqualTo(Outcome.Kind.REJECTED);
    }

    @Test
    void the_worst_step_decides() {
        assertThat(Outcome.ofAll(List.of(applied, rejected, unknown, alreadySo)))
                .isEqualTo(unknown);
        assertThat(Outcome.ofAll(List.of(applied, rejected, notAttempted))).isEqualTo(rejected);
        assertThat(Outcome.ofAll(List.of(alreadySo, applied))).isEqualTo(applied);
        assertThat(Outcome.ofAll(List.of(alreadySo))).isEqualTo(alreadySo);
        assertThat(Outcome.ofAll(List.of())).isEqualTo(alreadySo);
    }
}
