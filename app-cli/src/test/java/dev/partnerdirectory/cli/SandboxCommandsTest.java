package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxCommandsTest {
    private static final String CONTOSO = "contoso.onmicrosoft.com";
    private static final String SCANNER = "scanner@contoso.onmicrosoft.com";

    @TempDir
    Path home;

    @Test
    void is_reset_seeded_generated_and_exported() {
        String before = Run.in(home).ok("sandbox", "export", "-").out();
        Run.in(home).ok("user", "delete", SCANNER, "-c", CONTOSO, "--yes");

        assertThat(Run.in(home).ok("sandbox", "reset", "--yes").err())
                .isEqualTo("the sandbox has its example data again\n");
        assertThat(Run.in(home).ok("sandbox", "export", "-").out()).isEqualTo(before);

        Run.in(home).ok("sandbox", "reset", "--empty", "--yes");
        assertThat(Run.in(home).ok("customer", "list").out()).isEqualTo("[ ]\n");
        assertThat(Run.in(home).typing(before).pdir("sandbox", "seed", "-").code())
                .isZero();
        assertThat(Run.in(home).ok("sandbox", "export", "-").out()).isEqualTo(before);

        Run.in(home).ok("sandbox", "generate", "--customers", "3", "--users", "2");
        assertThat(Run.in(home).ok("customer", "list", "-o", "jsonl").out().lines())
                .hasSize(5);
    }

    @Test
    void is_not_reset_without_consent() {
        Run.in(home).assertRefused(2, "error: cannot ask without a terminal: .*add --yes", "sandbox", "reset");
    }

    @Test
    void is_exported_to_a_new_file_alone() {
        String file = home.resolve("export.json").toString();
        Run.in(home).ok("sandbox", "export", file);

        Run.in(home)
                .assertRefused(
                        2,
                        "error: .*export.json exists already and is not overwritten: name a new file",
                        "sandbox",
                        "export",
                        file);
    }

    @Test
    void takes_a_faulty_seed_not_at_all() {
        assertThat(Run.in(home)
                        .typing("{\"formatVersion\":1,\"customers\":[{\"id\":1}]}")
                        .pdir("sandbox", "seed", "-")
                        .code())
                .isEqualTo(2);
        assertThat(Run.in(home).ok("customer", "list", "-o", "jsonl").out().lines())
                .hasSize(2);
    }

    @Test
    void of_an_earlier_version_is_told_what_happened_and_can_be_reset() throws IOException {
        Path folder = Files.createDirectories(home.resolve("data/sandbox"));
        Files.writeString(folder.resolve("directory.db"), "SQLite format 3\0 and more");
        Files.writeString(folder.resolve("directory.db-wal"), "more");

        Run.in(home)
                .assertRefused(
                        2,
                        "error: .*directory.db was written by an earlier version.*export it with that version.*"
                                + "\"pdir sandbox reset\" removes it and starts again",
                        "customer",
                        "list");
        Run.in(home).ok("sandbox", "reset", "--yes");
        assertThat(Run.in(home).ok("customer", "list", "-o", "jsonl").out().lines())
                .hasSize(2);
        assertThat(folder.resolve("directory.db")).doesNotExist();
        assertThat(folder.resolve("directory.db-wal")).doesNotExist();
    }

    @Test
    void that_is_damaged_is_told_where_and_can_be_reset() throws IOException {
        Run.in(home).ok("customer", "list");
        Path file = home.resolve("data/sandbox/directory.jsonl");
        Files.writeString(file, Files.readString(file).replace("Contoso", "Contosa"));

        Run.in(home).assertRefused(6, "error: .*directory.jsonl is damaged in line 1.*", "customer", "list");
        Run.in(home).ok("sandbox", "reset", "--yes");
        assertThat(Run.in(home).ok("customer", "list", "-o", "jsonl").out().lines())
                .hasSize(2);
    }

    @Test
    void one_customer_is_no_plural() {
        assertThat(Run.in(home)
                        .ok("sandbox", "generate", "--customers", "1", "--users", "1", "--dry-run")
                        .err())
                .contains("1 customer with 1 user each");
    }
}
