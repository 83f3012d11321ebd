package dev.partnerdirectory.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.journal.JournalEntry;
import dev.partnerdirectory.core.journal.JournalRecord;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.RunId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.plan.Change;
import dev.partnerdirectory.core.plan.CustomerPlan;
import dev.partnerdirectory.core.plan.Person;
import dev.partnerdirectory.core.plan.Plan;
import dev.partnerdirectory.core.plan.PlanStep;
import dev.partnerdirectory.core.port.out.RunInfo;
import dev.partnerdirectory.core.port.out.Runs;
import dev.partnerdirectory.core.port.out.StoredRun;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The laws of {@link Runs}, {@link StoredRun} and {@link dev.partnerdirectory.core.port.out.Journal}. */
public interface RunsContract {
    /** The runs under test, empty at first; the same throughout one test. */
    Runs runs();

    /** A plan with one step. */
    static Plan somePlan() {
        CustomerId customer = new CustomerId("11111111-1111-4111-8111-111111111111");
        Person person = Person.toCome(new UserPrincipalName("Zoë@contoso.example"), "Zoë \"Å\" \u0001 😀");
        Change change = new Change.CreateUser(person, UserChanges.none().withDisplayName("Zoë"));
        PlanStep step = new PlanStep(0, 2, customer, change, "not there", Optional.empty(), "0a");
        CustomerPlan part = new CustomerPlan(
                customer,
                "Contoso",
                "contoso.example",
                3,
                List.of(),
                List.of(),
                List.of(step),
                List.of(),
                List.of(),
                List.of());
        return Plan.of("manifest", List.of(part));
    }

    /** Records whose digests form a chain. */
    static List<JournalRecord> someRecords() {
        Instant at = Instant.parse("2026-11-29T10:00:00Z");
        RequestId request = RequestId.of("0d5f0b7e-0000-4000-8000-000000000001");
        JournalRecord first = JournalRecord.after(JournalRecord.START, new JournalEntry.Intended(1, request, at));
        return List.of(first, JournalRecord.after(first.digest(), new JournalEntry.Ended(false, at)));
    }

    private RunInfo created(Map<String, String> labels) {
        return runs().create(new RunId(UUID.randomUUID().toString()), somePlan(), labels);
    }

    private List<JournalRecord> records(RunId run) {
        try (StoredRun looked = runs().look(run)) {
            List<JournalRecord> records = new ArrayList<>();
            looked.journal().read(records::add);
            return records;
        }
    }

    @Test
    default void a_run_is_found_with_its_plan_and_labels_and_an_empty_journal() {
        RunInfo info = created(Map.of("directory", "»here«"));

        try (StoredRun run = runs().look(info.id())) {
            assertThat(run.info()).isEqualTo(info);
            assertThat(run.info().labels()).containsExactly(Map.entry("directory", "»here«"));
            assertThat(run.plan()).isEqualTo(somePlan());
            assertThat(run.journal().isEmpty()).isTrue();
            assertThat(run.hasSecret()).isFalse();
        }
        assertThat(runs().list()).containsExactly(info);
    }

    @Test
    default void a_run_that_is_there_is_not_created_again() {
        RunInfo info = created(Map.of());

        assertThatThrownBy(() -> runs().create(info.id(), somePlan(), Map.of()))
                .isInstanceOfSatisfying(
                        Conflict.class,
                        conflict -> assertThat(conflict.reason()).isEqualTo(Conflict.Reason.RUN_EXISTS));
    }

    @Test
    default void a_run_that_is_not_there_is_not_found_and_deleting_it_is_nothing() {
        RunId nobody = new RunId(UUID.randomUUID().toString());

        assertThatThrownBy(() -> runs().open(nobody)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> runs().look(nobody)).isInstanceOf(NotFound.class);
        runs().delete(nobody);
        assertThat(runs().list()).isEmpty();
    }

    @Test
    default void what_was_appended_is_read_in_order_also_while_the_run_is_open() {
        RunInfo info = created(Map.of());
        List<JournalRecord> records = someRecords();

        try (StoredRun run = runs().open(info.id())) {
            run.journal().append(records.get(0));
            assertThat(records(info.id())).isEqualTo(records.subList(0, 1));
        }
        try (StoredRun run = runs().open(info.id())) {
            assertThat(run.journal().isEmpty()).isFalse();
            run.journal().append(records.get(1));
        }

        assertThat(records(info.id())).isEqualTo(records);
    }

    @Test
    default void one_at_a_time_works_at_a_run() {
        RunInfo info = created(Map.of());

        try (StoredRun run = runs().open(info.id())) {
            assertThat(run.info()).isEqualTo(info);
            assertThat(runs().isOpen(info.id())).isTrue();
            assertThatThrownBy(() -> runs().open(info.id()))
                    .isInstanceOfSatisfying(
                            Conflict.class,
                            conflict -> assertThat(conflict.reason()).isEqualTo(Conflict.Reason.RUN_EXISTS));
            runs().look(info.id()).close();
            assertThat(runs().isOpen(info.id())).isTrue();
        }

        assertThat(runs().isOpen(info.id())).isFalse();
        runs().open(info.id()).close();
    }

    @Test
    default void whoever_only_looks_appends_nothing() {
        RunInfo info = created(Map.of());

        try (StoredRun run = runs().look(info.id())) {
            assertThatThrownBy(() -> run.journal().append(someRecords().get(0))).isInstanceOf(RuntimeException.class);
        }

        assertThat(records(info.id())).isEmpty();
    }

    @Test
    default void an_interrupted_thread_still_appends() {
        RunInfo info = created(Map.of());

        try (StoredRun run = runs().open(info.id())) {
            Thread.currentThread().interrupt();
            run.journal().append(someRecords().get(0));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }

        assertThat(records(info.id())).hasSize(1);
    }

    @Test
    default void a_secret_is_made_once_and_forgotten_and_not_made_anew_for_a_run_that_has_begun() {
        RunInfo info = created(Map.of());

        try (StoredRun run = runs().open(info.id())) {
            Secret secret = run.secret();
            assertThat(secret.reveal().length()).isGreaterThanOrEqualTo(32);
            run.journal().append(someRecords().get(0));
            assertThat(run.secret()).isEqualTo(secret);
            assertThat(run.hasSecret()).isTrue();
            run.forgetSecret();
            run.forgetSecret();
            assertThat(run.hasSecret()).isFalse();
            assertThatThrownBy(run::secret).isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    default void each_run_has_a_secret_of_its_own() {
        try (StoredRun one = runs().open(created(Map.of()).id());
                StoredRun other = runs().open(created(Map.of()).id())) {
            assertThat(one.secret()).isNotEqualTo(other.secret());
        }
    }

    @Test
    default void a_deleted_run_is_gone_and_the_others_stay() {
        RunInfo one = created(Map.of());
        RunInfo other = created(Map.of());

        runs().delete(one.id());

        assertThat(runs().list()).containsExactly(other);
        assertThatThrownBy(() -> runs().look(one.id())).isInstanceOf(NotFound.class);
    }
}
