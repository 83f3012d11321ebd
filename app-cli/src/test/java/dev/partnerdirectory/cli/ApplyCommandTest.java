package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.Run.Result;
import dev.partnerdirectory.cli.command.Terminal;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Applying a plan. */
class ApplyCommandTest extends ProvisioningBench {
    @Test
    void applying_does_it_and_a_second_plan_is_empty() {
        Result result = applied();

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out().lines().filter(line -> line.contains("  applied  ")))
                .hasSize(4);
        assertThat(result.out()).containsPattern("5 .* alreadySo");
        assertThat(result.err()).contains("4 applied").contains("1 already so");
        assertThat(table("plan", manifest.toString(), "--exit-code"))
                .isEqualTo(new Result(0, "nothing to do: 5 rows need no change\n", ""));
    }

    @Test
    void a_plan_that_somebody_changed_is_refused() throws IOException {
        planned();
        Files.writeString(Path.of(plan), Files.readString(Path.of(plan)).replace("Hanna", "Hannah"));

        Result result = table("apply", plan, "--yes");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("was changed after it was made");
    }

    @Test
    void a_plan_comes_from_a_named_pipe_too() throws Exception {
        planned();
        Path pipe = home.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Process writer = new ProcessBuilder("sh", "-c", "cat '%s' > '%s'".formatted(plan, pipe)).start();

        Result result = table("apply", pipe.toString(), "--yes");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(writer.waitFor()).isZero();
    }

    @Test
    void a_folder_is_no_plan() {
        assertThat(table("apply", home.toString(), "--yes").err()).contains(home + " is a folder");
    }

    @Test
    void a_plan_whose_ground_moved_is_refused_and_leaves_no_run() {
        planned();
        pdir("user", "delete", "scanner@contoso.onmicrosoft.com", "--customer", "Contoso", "--yes");

        Result result = table("apply", plan, "--yes");

        assertThat(result.code()).isEqualTo(9);
        assertThat(result.err()).contains("cannot be done as planned; nothing was sent");
        assertThat(home.resolve("state/credentials")).isEmptyDirectory();
        assertThat(pdir("runs").out()).isEqualTo("[ ]\n");
    }

    @Test
    void applying_asks_and_without_a_terminal_or_yes_does_nothing() {
        planned();

        assertThat(table("apply", plan).code()).isEqualTo(2);
        Result no = Run.in(home)
                .on(new Terminal(true, true, true, 200))
                .typing("n\n")
                .pdir("apply", plan);
        assertThat(no.code()).isEqualTo(2);
        assertThat(no.err())
                .contains("Really apply 6 steps in 2 customers (2 × create user, 1 × update user, 1 × grant,"
                        + " 1 × assign, 1 × delete user)?")
                .contains("not confirmed");
        assertThat(pdir("diff", manifest.toString(), "--exit-code").code()).isEqualTo(3);
    }

    @Test
    void applying_does_what_was_agreed_to_though_another_plan_takes_its_place() throws IOException {
        planned();
        Path other = home.resolve("other.plan");
        Files.writeString(manifest, Manifests.HEADER + "contoso.onmicrosoft.com,jo@contoso.onmicrosoft.com,Jo,,,,,,\n");
        table("plan", manifest.toString(), "--out", other.toString());
        InputStream slow = new FilterInputStream(new ByteArrayInputStream("y\n".getBytes(StandardCharsets.UTF_8))) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                Files.copy(other, Path.of(plan), StandardCopyOption.REPLACE_EXISTING);
                return super.read(into, offset, length);
            }
        };

        Result applied = Run.in(home)
                .on(new Terminal(true, true, true, 200))
                .typing(slow)
                .pdir("apply", plan);

        assertThat(applied.code()).as(applied.err()).isZero();
        assertThat(applied.err()).contains("Really apply 6 steps");
        assertThat(pdir("runs", "--columns", "steps", "-o", "csv").out()).isEqualTo("steps\r\n6\r\n");
        assertThat(Files.readString(Path.of(plan))).isEqualTo(Files.readString(other));
        assertThat(pdir("diff", manifest.toString(), "--exit-code").code()).isEqualTo(3);
    }

    @Test
    void a_dry_run_says_what_would_be_done_and_sends_nothing() throws IOException {
        planned();

        Result result = table("apply", plan, "--yes", "--dry-run");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).contains("wouldApply");
        assertThat(result.err()).contains("dry run: nothing was sent");
        assertThat(pdir("diff", manifest.toString(), "--exit-code").code()).isEqualTo(3);
        assertThat(pdir("runs").out()).isEqualTo("[ ]\n");
        assertThat(home.resolve("state/credentials")).doesNotExist();
    }

    @Test
    void nobody_is_created_whose_password_has_no_place_to_go() throws IOException {
        planned();
        Path dangling = Files.createSymbolicLink(home.resolve("dangling.csv"), home.resolve("nowhere"));
        Path file = Files.createFile(home.resolve("file"));

        for (Path place : List.of(dangling, file.resolve("new.csv"))) {
            Result refused = table("apply", plan, "--yes", "--credentials-out", place.toString());

            assertThat(refused.code()).as(refused.err()).isEqualTo(2);
            assertThat(refused.err()).contains(place.toString());
        }
        assertThat(home.resolve("nowhere")).doesNotExist();
        assertThat(table("runs").out()).doesNotContain("resumable", "complete");
        assertThat(table("apply", plan, "--yes").code()).isZero();
    }

    @Test
    void a_run_without_passwords_leaves_no_empty_file() throws IOException {
        Path credentials = home.resolve("new.csv");
        Files.writeString(manifest, Manifests.HEADER + "contoso.onmicrosoft.com,jo@corp.contoso.example,Jo,,,,,,\n");
        planned();

        Result refused = table("apply", plan, "--yes", "--credentials-out", credentials.toString());

        assertThat(refused.code()).as(refused.err()).isEqualTo(1);
        assertThat(credentials).doesNotExist();
    }

    @Test
    void no_password_stands_anywhere_but_in_the_owners_file() throws IOException {
        Path credentials = home.resolve("new.csv");
        planned();
        Result result = table("apply", plan, "--yes", "--credentials-out", credentials.toString());

        List<String> passwords = Files.readAllLines(credentials).stream()
                .skip(1)
                .map(line -> line.split(",", 3)[2].replaceAll("^\"|\"$", "").replace("\"\"", "\""))
                .toList();
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(passwords).hasSize(2).doesNotHaveDuplicates();
        assertThat(result.err()).contains("generated passwords: " + credentials);
        assertThat(only(home.resolve("state/runs")).resolve("secret")).doesNotExist();
        String everything = result.out() + result.err() + Files.readString(Path.of(plan));
        for (Path file : files(home.resolve("state"))) {
            everything += Files.readString(file);
            assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        }
        assertThat(passwords).noneMatch(everything::contains);
        assertThat(table("apply", plan, "--yes", "--credentials-out", credentials.toString())
                        .code())
                .isNotZero();
    }
}
