package dev.partnerdirectory.files.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.journal.JournalEntry;
import dev.partnerdirectory.core.journal.JournalRecord;
import dev.partnerdirectory.core.port.out.StoredRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileRunsTest {
    private static final List<JournalRecord> RECORDS = chained(Plans.entries());

    @TempDir
    Path root;

    private FileRuns runs;
    private Path journal;

    private static List<JournalRecord> chained(List<JournalEntry> entries) {
        List<JournalRecord> records = new ArrayList<>();
        String head = JournalRecord.START;
        for (JournalEntry entry : entries) {
            JournalRecord record = JournalRecord.after(head, entry);
            records.add(record);
            head = record.digest();
        }
        return records;
    }

    @BeforeEach
    void create() {
        runs = new FileRuns(root.resolve("runs"));
        runs.create(Plans.RUN, Plans.plan(), Map.of("directory", "here"));
        journal = root.resolve("runs/" + Plans.RUN + "/journal");
    }

    private void append(List<JournalRecord> records) {
        try (StoredRun run = runs.open(Plans.RUN)) {
            records.forEach(run.journal()::append);
        }
    }

    private List<JournalRecord> records() {
        try (StoredRun run = runs.look(Plans.RUN)) {
            List<JournalRecord> records = new ArrayList<>();
            run.journal().read(records::add);
            return records;
        }
    }

    @Test
    void what_was_appended_is_there_when_it_is_opened_again() {
        append(RECORDS.subList(0, 3));
        append(RECORDS.subList(3, RECORDS.size()));

        assertThat(records()).isEqualTo(RECORDS);
    }

    /** So apply reads a plan once: what was agreed to is what is done. */
    @Test
    void a_plan_that_was_just_kept_is_not_read_again() throws IOException {
        Files.writeString(root.resolve("runs/" + Plans.RUN + "/plan"), "unreadable");

        try (StoredRun run = runs.open(Plans.RUN)) {
            assertThat(run.plan().summary()).isEqualTo(Plans.plan().summary());
        }
        try (StoredRun again = runs.open(Plans.RUN)) {
            assertThatThrownBy(again::plan).isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void everything_is_readable_by_its_owner_alone() throws IOException {
        try (StoredRun run = runs.open(Plans.RUN)) {
            run.secret();
        }
        try (Stream<Path> all = Files.walk(root.resolve("runs"))) {
            assertThat(all.map(FileRunsTest::permissions)).isSubsetOf("rwx------", "rw-------");
        }
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void a_line_cut_short_anywhere_is_no_record_and_the_next_takes_its_place() throws IOException {
        append(RECORDS);
        String whole = Files.readString(journal);
        int begin = whole.lastIndexOf('\n', whole.length() - 2) + 1;
        for (int length = begin; length < whole.length() - 1; length += 11) {
            Files.writeString(journal, whole.substring(0, length));
            assertThat(records()).isEqualTo(RECORDS.subList(0, RECORDS.size() - 1));

            append(RECORDS.subList(RECORDS.size() - 1, RECORDS.size()));

            assertThat(journal).hasContent(whole);
        }
    }

    @Test
    void a_piece_of_the_first_line_is_an_empty_journal() throws IOException {
        Files.writeString(journal, "{\"digest\":\"00");

        try (StoredRun run = runs.look(Plans.RUN)) {
            assertThat(run.journal().isEmpty()).isTrue();
        }
        append(RECORDS);
        assertThat(records()).isEqualTo(RECORDS);
    }

    @Test
    void a_last_line_that_lacks_only_its_end_is_whole() throws IOException {
        append(RECORDS.subList(0, 2));
        String text = Files.readString(journal);
        Files.writeString(journal, text.substring(0, text.length() - 1));
        assertThat(records()).isEqualTo(RECORDS.subList(0, 2));

        append(RECORDS.subList(2, 3));

        assertThat(records()).isEqualTo(RECORDS.subList(0, 3));
    }

    @Test
    void a_line_that_cannot_be_read_is_an_error_that_names_it() throws IOException {
        append(RECORDS);
        List<String> lines = Files.readAllLines(journal);
        lines.set(2, lines.get(2).substring(0, 9));
        Files.write(journal, lines);

        assertThatThrownBy(this::records).isInstanceOf(InvalidRequest.class).hasMessageContaining("entry 3 ");
    }

    @Test
    void a_journal_of_the_version_before_is_told_to_be_made_again() throws IOException {
        Files.writeString(journal, "begun\trun=7\tn=1\thash=00\n");

        assertThatThrownBy(this::records)
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("written by an earlier version");
    }

    @Test
    void a_run_of_the_version_before_is_listed_without_labels() throws IOException {
        Files.writeString(journal.resolveSibling("about"), "run\tdirectory=here\n");

        assertThat(runs.list())
                .singleElement()
                .satisfies(info -> assertThat(info.labels()).isEmpty());
    }

    @Test
    void a_folder_that_was_never_completed_holds_no_run() throws IOException {
        Files.delete(journal.resolveSibling("about"));

        assertThat(runs.list()).isEmpty();
        assertThatThrownBy(() -> runs.open(Plans.RUN)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_journal_that_is_lost_is_not_begun_anew() throws IOException {
        Files.delete(journal);

        assertThatThrownBy(() -> runs.open(Plans.RUN)).isInstanceOf(UncheckedIOException.class);
        assertThat(journal).doesNotExist();
        assertThat(runs.isOpen(Plans.RUN)).isFalse();
    }

    @Test
    void a_run_is_deleted_with_all_that_is_kept_of_it() {
        append(RECORDS);

        runs.delete(Plans.RUN);

        assertThat(runs.list()).isEmpty();
        assertThat(journal.getParent()).doesNotExist();
    }
}
