package dev.partnerdirectory.cli.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.port.out.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileJournalTest {
    @TempDir
    Path folder;

    private Path path;

    @BeforeEach
    void make() throws IOException {
        path = Files.createFile(folder.resolve("journal"));
    }

    private FileJournal open() {
        return FileJournal.open(path, folder.resolve("lock"));
    }

    private static List<String> lines(Journal journal) {
        try (Stream<String> lines = journal.lines()) {
            return lines.toList();
        }
    }

    @Test
    void what_was_appended_is_there_when_it_is_opened_again() {
        try (FileJournal journal = open()) {
            journal.append("one");
            journal.append("zwei ä");
        }
        try (FileJournal again = open()) {
            again.append("three");

            assertThat(lines(again)).containsExactly("one", "zwei ä", "three");
        }
    }

    @Test
    void a_line_cut_short_is_handed_out_and_dropped_when_asked() throws IOException {
        Files.writeString(path, "one\ntwo\nthr");
        try (FileJournal journal = open()) {
            assertThat(lines(journal)).containsExactly("one", "two", "thr");

            journal.dropLast();
            journal.append("three");

            assertThat(Files.readString(path)).isEqualTo("one\ntwo\nthree\n");
        }
    }

    @Test
    void the_only_line_can_be_dropped() throws IOException {
        Files.writeString(path, "on");
        try (FileJournal journal = open()) {
            journal.dropLast();

            assertThat(path).isEmptyFile();
        }
    }

    @Test
    void a_last_line_that_lacks_only_its_end_is_not_run_into_the_next() throws IOException {
        Files.writeString(path, "one\ntwo");
        try (FileJournal journal = open()) {
            journal.append("three");

            assertThat(lines(journal)).containsExactly("one", "two", "three");
        }
    }

    @Test
    void a_second_run_is_refused_until_the_first_has_closed_it() {
        try (FileJournal journal = open()) {
            lines(journal);

            assertThatThrownBy(this::open)
                    .isInstanceOfSatisfying(
                            Conflict.class,
                            conflict -> assertThat(conflict.reason()).isEqualTo(Conflict.Reason.RUN_EXISTS));
        }
        open().close();
    }

    @Test
    void an_interrupted_thread_still_writes() {
        try (FileJournal journal = open()) {
            Thread.currentThread().interrupt();
            journal.append("one");
            assertThat(lines(journal)).containsExactly("one");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
