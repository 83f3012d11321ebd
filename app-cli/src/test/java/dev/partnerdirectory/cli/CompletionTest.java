package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Completion of commands, options, values and files. */
class CompletionTest {
    @TempDir
    Path home;

    private List<String> complete(String word, String before) {
        Stream<String> words = before == null || before.isEmpty() ? Stream.of() : Stream.of(before.split(" "));
        String[] args = Stream.concat(Stream.of("complete", "--word=." + word, "--"), words)
                .toArray(String[]::new);
        return Run.in(home).ok(args).out().lines().toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "cus|-|customer",
                "re|user|reset-password restore",
                "--fil|customer ls|--filter",
                "j|customer list -o|json jsonl",
                "--output=js|customer list|--output=json --output=jsonl",
                "js|customer list --output =|json jsonl",
                "con|user list --customer|contoso.onmicrosoft.com",
                "Helpdesk|role grant|Helpdesk Administrator",
                "base|config set|baseUrl",
                "s|--profile|sandbox",
                "f|completion|fish",
                "cus|help|customer",
                "exi|help|exit-codes",
                "re|help user|reset-password restore",
                "a|customer list --color|auto always",
                "|resume|last",
                "|plan|:file",
                "|plan x.csv --out|:file",
                "|onboard --file|:file",
                "|user list --search|-",
                "x|customer list|-"
            })
    void what_can_follow(String word, String before, String expected) {
        List<String> found = complete(word == null ? "" : word, before);

        assertThat(String.join(" ", found)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void every_command_is_offered_but_no_hidden_one() {
        assertThat(complete("", null))
                .contains("customer", "partner-role", "onboard", "help")
                .doesNotContain("complete");
        assertThat(complete("--", "user create")).contains("--display-name", "--dry-run", "--output");
    }

    @Test
    void a_directory_that_cannot_be_reached_offers_nothing_and_says_nothing() {
        Run unreachable = Run.in(home)
                .with("PDIR_BASE_URL", "http://127.0.0.1:9")
                .with("PDIR_ACCESS_TOKEN", "x")
                .with("PDIR_TIMEOUT", "1s");

        assertThat(unreachable.pdir("complete", "--word=.con", "--", "user", "list", "-c"))
                .isEqualTo(new Run.Result(0, "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish", "powershell"})
    void every_shell_has_a_script_that_asks_pdir(String shell) {
        assertThat(Run.in(home).ok("completion", shell).out()).contains("pdir complete", "--word=.");
    }

    @Test
    void the_script_for_bash_works_in_bash() throws IOException, InterruptedException {
        Path bin = Files.createDirectories(home.resolve("bin"));
        Path asked = home.resolve("asked");
        Path pdir = Files.writeString(bin.resolve("pdir"), """
                #!/bin/bash
                printf '%%s\\n' "$@" > '%s'
                case "$*" in *plan) echo :file;; *) echo 'Helpdesk Administrator';; esac
                """.formatted(asked));
        Files.setPosixFilePermissions(pdir, PosixFilePermissions.fromString("rwx------"));
        Path script = Files.writeString(
                home.resolve("script"), Run.in(home).ok("completion", "bash").out());
        Files.createFile(home.resolve("example file.csv"));

        String words = bash(script, bin, "COMP_WORDS=(pdir role grant Help) COMP_CWORD=3; _pdir; echo \"$COMPREPLY\"");
        assertThat(words).isEqualTo("Helpdesk\\ Administrator\n");
        assertThat(Files.readAllLines(asked)).containsExactly("complete", "--word=.Help", "--", "role", "grant");

        String files = bash(script, bin, "COMP_WORDS=(pdir plan exa) COMP_CWORD=2; _pdir; echo \"$COMPREPLY\"");
        assertThat(files).isEqualTo("example file.csv\n");
    }

    private String bash(Path script, Path bin, String commands) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", "source '" + script + "'; " + commands);
        builder.environment().put("PATH", bin + ":" + System.getenv("PATH"));
        Process bash =
                builder.directory(home.toFile()).redirectErrorStream(true).start();
        String out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(out).isZero();
        return out;
    }
}
