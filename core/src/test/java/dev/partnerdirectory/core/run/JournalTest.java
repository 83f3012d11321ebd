package dev.partnerdirectory.core.run;

import static dev.partnerdirectory.core.run.Bench.present;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.journal.JournalEntry;
import dev.partnerdirectory.core.journal.JournalRecord;
import dev.partnerdirectory.core.outcome.Outcome;
import java.io.UncheckedIOException;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JournalTest {
    private final Bench bench = new Bench();

    @BeforeEach
    void run() {
        bench.plan(present(1, "one", "Helpdesk Administrator"));
        bench.apply();
    }

    @Test
    void every_write_is_written_down_before_and_after() {
        assertThat(bench.journal.kinds())
                .containsExactly(
                        "begun", "intended", "finished", "handedover", "intended", "finished", "verified", "ended");
    }

    @Test
    void changed_entry_breaks_the_chain_there() {
        JournalRecord third = bench.journal.records.get(2);
        JournalEntry.Finished entry = (JournalEntry.Finished) third.entry();
        JournalEntry changed = new JournalEntry.Finished(
                entry.step(), Outcome.REJECTED, entry.user(), entry.requestId(), entry.failure(), entry.at());
        bench.journal.records.set(2, new JournalRecord(changed, third.digest()));

        assertThatThrownBy(bench::rows).isInstanceOf(InvalidRequest.class).hasMessageContaining("entry 3 ");
    }

    @Test
    void entry_that_was_left_out_breaks_the_chain_there() {
        bench.journal.records.remove(4);

        assertThatThrownBy(bench::rows).isInstanceOf(InvalidRequest.class).hasMessageContaining("entry 5 ");
    }

    @Test
    void entries_that_changed_places_break_the_chain() {
        Collections.swap(bench.journal.records, 1, 4);

        assertThatThrownBy(bench::rows).isInstanceOf(InvalidRequest.class).hasMessageContaining("entry 2 ");
    }

    @Test
    void the_report_names_the_digest_of_the_last_entry() {
        JournalRecord last = bench.journal.records.get(bench.journal.records.size() - 1);

        assertThat(bench.run().report().journalDigest()).isEqualTo(last.digest());
    }

    @Test
    void after_a_failed_entry_none_is_taken_and_everybody_is_told_the_first_cause() {
        MemoryJournal journal = bench.journal.failingAfter(0, MemoryJournal.Failing.NOTHING_WRITTEN);
        journal.records.clear();
        RunJournal broken = new RunJournal(bench.run());
        JournalEntry entry = new JournalEntry.HandedOver(1);
        Throwable first = catchThrowable(() -> broken.append(entry));
        journal.reopened();

        assertThat(first).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> broken.append(entry)).isSameAs(first);
        new RunJournal(bench.run()).append(entry);

        assertThat(journal.kinds()).containsExactly("handedover");
    }

    @Test
    void resuming_with_another_plan_is_refused() {
        bench.plan(present(1, "two"));

        assertThatThrownBy(bench::resume)
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("is not the plan of run");
    }

    @Test
    void resuming_a_journal_without_a_run_is_refused() {
        bench.journal.records.clear();

        assertThatThrownBy(bench::resume).isInstanceOf(InvalidRequest.class).hasMessageContaining("holds no run");
    }
}
