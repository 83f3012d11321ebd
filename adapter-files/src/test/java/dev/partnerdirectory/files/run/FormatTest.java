package dev.partnerdirectory.files.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.partnerdirectory.core.journal.JournalRecord;
import dev.partnerdirectory.core.port.out.StoredRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A separate program checks a plan and a journal. It is written from {@code docs/plan-format.md} only. */
class FormatTest {
    @TempDir
    Path root;

    private Path run;
    private String head = JournalRecord.START;

    @BeforeEach
    void write() {
        FileRuns runs = new FileRuns(root);
        runs.create(Plans.RUN, Plans.plan(), Map.of());
        try (StoredRun opened = runs.open(Plans.RUN)) {
            Plans.entries().forEach(entry -> {
                JournalRecord record = JournalRecord.after(head, entry);
                opened.journal().append(record);
                head = record.digest();
            });
        }
        run = root.resolve(Plans.RUN.value());
    }

    private static boolean isThere(String program) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", "command -v " + program).start().waitFor() == 0;
    }

    private List<String> check(String what) throws Exception {
        assumeTrue(isThere("python3"), "there is no other program to check with");
        Path program = root.resolve("check.py");
        try (var in = getClass().getResourceAsStream("/check.py")) {
            Files.copy(in, program);
        }
        Process process = new ProcessBuilder(
                        "python3", program.toString(), what, run.resolve(what).toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said.lines().toList();
    }

    @Test
    void another_program_finds_the_same_seal_and_digest_of_a_plan() throws Exception {
        assertThat(check("plan"))
                .containsExactly(
                        "seal " + Plans.plan().summary().seal(),
                        "digest " + Plans.plan().summary().digest());
    }

    @Test
    void another_program_follows_the_chain_of_a_journal() throws Exception {
        assertThat(check("journal")).containsExactly("7 entries", "digest " + head);
    }

    @Test
    void the_form_is_what_it_was_when_it_was_written_down() throws IOException {
        assertThat(Plans.plan().summary().seal())
                .isEqualTo("ac28326f0e3f7d706164804409167f1cfd18a13c759bd5459e44d3c75680b515");
        assertThat(head).isEqualTo("ed5329d141c8a7d6b7511754bd40c063a222e0d29edca9f6971b883f8d74bc58");
        assertThat(Files.readAllLines(run.resolve("plan")).get(0))
                .isEqualTo("{\"plan\":{\"origin\":\"manifest\",\"version\":4}}");
        assertThat(Files.readAllLines(run.resolve("journal")).get(6))
                .endsWith(",\"entry\":{\"at\":\"2026-11-29T10:00:00.120Z\",\"complete\":false,\"type\":\"Ended\"}}");
    }
}
