package dev.partnerdirectory.core.run;

import static dev.partnerdirectory.core.run.Bench.present;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.testing.Samples;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A run's passwords, made once more. */
class PasswordsTest {
    private final Bench bench = new Bench();

    private Map<UserPrincipalName, Secret> again() {
        Map<UserPrincipalName, Secret> again = new LinkedHashMap<>();
        bench.provisioning().handOverAgain(bench.run(), (customer, user, password) -> again.put(user, password));
        return again;
    }

    @Test
    void they_are_those_that_were_handed_over_of_everybody_who_was_created() {
        bench.given("old");
        bench.plan(
                present(1, "one", "Helpdesk Administrator"),
                present(2, "old", "Helpdesk Administrator"),
                present(3, "two"));

        bench.apply();

        assertThat(again()).isEqualTo(bench.handedOver).containsOnlyKeys(Samples.name("one"), Samples.name("two"));
    }

    @Test
    void whoever_was_not_created_yet_has_none() {
        bench.plan(present(1, "one"), present(2, "two"));
        // Begun, intended, finished, handed over; then the journal takes no more.
        bench.journal.failingAfter(4, MemoryJournal.Failing.NOTHING_WRITTEN);
        assertThatThrownBy(bench::apply).isInstanceOf(RuntimeException.class);
        bench.journal.reopened();

        assertThat(again()).containsOnlyKeys(Samples.name("one"));
    }

    @Test
    void a_journal_of_another_plan_gives_none() {
        bench.plan(present(1, "one"));
        bench.apply();
        bench.plan(present(1, "two"));

        assertThatThrownBy(this::again)
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("is not the plan of run");
    }
}
