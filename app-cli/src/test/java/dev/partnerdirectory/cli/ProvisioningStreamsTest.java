package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.Run.Result;
import dev.partnerdirectory.cli.command.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the provisioning commands read from standard input, and what they print on each stream. */
class ProvisioningStreamsTest {
    private static final String PEOPLE = """
            customer,userPrincipalName,displayName
            contoso.onmicrosoft.com,hanna@contoso.onmicrosoft.com,Hanna
            fabrikam.onmicrosoft.com,mia@fabrikam.onmicrosoft.com,Mia
            """;
    private static final String MORE = PEOPLE + "fabrikam.onmicrosoft.com,max@fabrikam.onmicrosoft.com,Max\n";
    private static final String CLEAR_LINE = "\r\u001B[K";

    @TempDir
    Path home;

    private Path plan;

    @BeforeEach
    void plan() {
        plan = home.resolve("people.plan");
        Result planned = run().typing(PEOPLE).pdir("plan", "-", "--out", plan.toString());
        assertThat(planned.code()).as(planned.err()).isZero();
    }

    private Run run() {
        return Run.in(home).with("PDIR_OUTPUT", "table");
    }

    @Test
    void a_manifest_is_read_from_standard_input() {
        assertThat(run().typing(PEOPLE).pdir("diff", "-", "--exit-code").code()).isEqualTo(3);
        assertThat(run().typing("customer,userPrincipalName\nnobody,x\n")
                        .pdir("plan", "-")
                        .err())
                .contains("standard input: no plan was made");
    }

    @Test
    void a_plan_is_read_from_standard_input() throws IOException {
        String sealed = Files.readString(plan);

        Result applied = run().typing(sealed).pdir("apply", "-", "--yes");
        Result cut = run().typing(sealed.substring(0, sealed.length() / 2)).pdir("apply", "-", "--yes");

        assertThat(applied.code()).as(applied.err()).isZero();
        assertThat(run().typing(PEOPLE).pdir("diff", "-", "--exit-code").code()).isZero();
        assertThat(cut.code()).isEqualTo(2);
    }

    @Test
    void a_terminal_is_shown_a_bar_that_goes_away_again() {
        Result applied = run().on(Terminal.everywhere(200)).pdir("apply", plan.toString(), "--yes");

        assertThat(applied.code()).as(applied.err()).isZero();
        assertThat(applied.err()).contains(CLEAR_LINE + "[########################] 2 of 2 steps");
        assertThat(applied.err()).containsSubsequence("2 of 2 steps", CLEAR_LINE, "2 applied");
    }

    @Test
    void on_a_terminal_the_rows_are_above_the_last_words() {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();

        int code = Main.run(
                InputStream.nullInputStream(),
                screen,
                screen,
                Map.of("PDIR_HOME", home.toString()),
                Terminal.everywhere(200),
                "apply",
                plan.toString(),
                "--yes");

        assertThat(code).isZero();
        assertThat(screen.toString(StandardCharsets.UTF_8))
                .containsSubsequence("steps", "hanna@contoso.onmicrosoft.com", "2 applied", "journal digest ")
                .containsPattern("journal digest [0-9a-f]+\n$");
    }

    @Test
    void without_a_terminal_or_when_quiet_there_is_no_bar() {
        Result applied = run().pdir("apply", plan.toString(), "--yes");
        Result undone = run().on(Terminal.everywhere(200)).pdir("undo", "last", "--yes", "--quiet");

        assertThat(applied.err()).doesNotContain("\r").doesNotContain("steps");
        assertThat(undone.code()).as(undone.err()).isZero();
        assertThat(undone.err()).doesNotContain(CLEAR_LINE);
    }

    @Test
    void json_lines_of_a_run_come_as_each_customer_is_done() {
        Path file = home.resolve("more.plan");
        run().typing(MORE).pdir("plan", "-", "--out", file.toString());
        AtFirstLine seen = new AtFirstLine(
                () -> run().pdir("run", "show", "last", "-o", "jsonl").out());

        Result applied =
                run().watchedBy(seen).pdir("apply", file.toString(), "--yes", "--concurrency", "1", "-o", "jsonl");

        assertThat(applied.code()).as(applied.err()).isZero();
        assertThat(seen.text)
                .containsPattern("hanna@contoso.onmicrosoft.com.*\"outcome\":\"applied\"")
                .containsPattern("mia@fabrikam.onmicrosoft.com.*\"outcome\":\"notAttempted\"");
        assertThat(applied.out().lines())
                .containsExactlyInAnyOrderElementsOf(run().pdir("run", "show", "last", "-o", "jsonl")
                        .out()
                        .lines()
                        .toList());
        assertThat(applied.err()).contains("3 applied");
    }

    @Test
    void json_lines_of_an_onboarding_come_as_each_customer_is_done() {
        Path passwords = home.resolve("passwords.csv");
        AtFirstLine seen = new AtFirstLine(() -> Files.readString(passwords));

        Result done = run().typing(MORE)
                .watchedBy(seen)
                .pdir(
                        "onboard",
                        "--file",
                        "-",
                        "--concurrency",
                        "1",
                        "-o",
                        "jsonl",
                        "--credentials-out",
                        passwords.toString());

        assertThat(done.code()).as(done.err()).isZero();
        assertThat(seen.text).contains("hanna@").doesNotContain("mia@");
        assertThat(done.out().lines()).hasSize(3).allMatch(line -> line.contains("\"outcome\":\"applied\""));
        assertThat(done.err()).contains("3 applied");
    }

    /** Looks once, when the first line is written. */
    private static final class AtFirstLine extends OutputStream {
        private final Callable<String> look;
        private String text = "";

        AtFirstLine(Callable<String> look) {
            this.look = look;
        }

        @Override
        public void write(int b) throws IOException {
            if (b == '\n' && text.isEmpty()) {
                try {
                    text = look.call();
                } catch (Exception broken) {
                    throw new IOException(broken);
                }
            }
        }
    }

    @Test
    void people_are_told_customers_by_domain_and_machines_by_id() {
        Result applied = run().pdir("apply", plan.toString(), "--yes");

        assertThat(applied.out())
                .containsPattern("2 +contoso.onmicrosoft.com +hanna@contoso.onmicrosoft.com +applied")
                .containsPattern("3 +fabrikam.onmicrosoft.com +mia@fabrikam.onmicrosoft.com +applied")
                .doesNotContain("11111111");
        assertThat(run().pdir("run", "show", "last").out()).containsPattern("2 +contoso.onmicrosoft.com ");
        assertThat(run().pdir("run", "show", "last", "-o", "jsonl").out())
                .contains("\"customer\":\"11111111-1111-4111-8111-111111111111\"");
        assertThat(run().pdir("undo", "last", "--yes").out()).containsPattern("2 +contoso.onmicrosoft.com ");
    }
}
