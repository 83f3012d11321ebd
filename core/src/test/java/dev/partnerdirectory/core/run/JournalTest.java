package dev.partnerdirectory.core.run;

import static dev.partnerdirectory.core.run.Bench.present;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.journal.Entry;
import dev.partnerdirectory.core.journal.RunJournal;
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
        assertThat(bench.journal.lines)
                .extracting(line -> line.substring(0, line.indexOf('\t')))
                .containsExactly(
                        "begun", "intended", "finished", "handedOver", "intended", "finished", "verified", "ended");
    }

    @Test
    void changed_entry_breaks_the_chain_there() {
        bench.journal.lines.replaceAll(line -> line.replace("APPLIED", "REJECTED"));

        assertThatThrownBy(bench::rows).isInstanceOf(InvalidRequest.class).hasMessageContaining("entry 3 ");
    }

    @Test
    void entry_that_was_left_out_breaks_the_chain_there() {
        bench.journal.lines.remove(4);

        assertThatThrownBy(bench::rows).isInstanceOf(InvalidRequest.class).hasMessageContaining("entry 5 ");
    }

    @Test
    void entries_that_changed_places_break_the_chain() {
        Collections.swap(bench.journal.lines, 1, 4);

        assertThatThrownBy(bench::rows).isInstanceOf(InvalidRequest.class).hasMessageContaining("entry 2 ");
    }

    @Test
    void last_entry_cut_short_is_tolerated_and_replaced() {
        int last = bench.journal.lines.size() - 1;
        bench.journal.lines.set(last, bench.journal.lines.get(last).substring(0, 9));

        assertThat(bench.resume().complete()).isTrue();

        assertThat(bench.journal.lines).noneMatch(line -> !line.contains("hash="));
        assertThat(bench.rows()).hasSize(1);
    }

    @Test
    void last_entry_that_was_changed_is_not() {
        int last = bench.journal.lines.size() - 1;
        bench.journal.lines.set(last, bench.journal.lines.get(last).replace("complete=true", "complete=false"));

        assertThatThrownBy(bench::rows).isInstanceOf(InvalidRequest.class);
    }

    @Test
    void entry_cut_short_in_the_middle_is_an_error() {
        bench.journal.lines.set(2, bench.journal.lines.get(2).substring(0, 9));

        assertThatThrownBy(bench::rows).isInstanceOf(InvalidRequest.class).hasMessageContaining("entry 3 ");
    }

    @Test
    void after_a_failed_entry_none_is_taken_until_it_is_opened_again() {
        MemoryJournal journal = new MemoryJournal().failingAfter(0, MemoryJournal.Failing.HALF_WRITTEN);
        RunJournal broken = RunJournal.open(journal);
        Entry entry = new Entry.HandedOver(1);
        assertThatThrownBy(() -> broken.append(entry)).isInstanceOf(UncheckedIOException.class);
        journal.reopened();

        assertThatThrownBy(() -> broken.append(entry)).isInstanceOf(IllegalStateException.class);
        RunJournal.open(journal).append(entry);

        assertThat(journal.lines)
                .singleElement()
                .asString()
                .startsWith("handedOver")
                .contains("hash=");
    }

    @Test
    void resuming_with_another_plan_is_refused() {
        bench.plan(present(1, "two"));

        assertThatThrownBy(bench::resume).isInstanceOf(InvalidRequest.class).hasMessageContaining("is not the one");
    }

    @Test
    void resuming_a_journal_without_a_run_is_refused() {
        bench.journal.lines.clear();

        assertThatThrownBy(bench::resume).isInstanceOf(InvalidRequest.class).hasMessageContaining("holds no run");
    }
}
