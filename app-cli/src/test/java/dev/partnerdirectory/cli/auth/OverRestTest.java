package dev.partnerdirectory.cli.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.Run;
import dev.partnerdirectory.cli.Run.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same command line over the sandbox and over REST, signed in: the same output, the same exit code. */
class OverRestTest {
    private static final String GUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String INSTANT = "20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+Z";

    @TempDir
    Path home;

    @TempDir
    static Path other;

    private static Emulated emulated;

    /** Signs in once for all tests, because a sign-in by device code takes at least a second. */
    @BeforeAll
    static void sign_in() {
        emulated = new Emulated(other);
        assertThat(emulated.pdir("auth", "login").code()).isZero();
    }

    @AfterAll
    static void close() {
        emulated.close();
    }

    @BeforeEach
    void begin_with_the_sandbox() {
        emulated.resetDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "customer list",
                "customer get Contoso -o table",
                "customer get nobody",
                "user list -c Contoso",
                "user list -c Contoso -o csv",
                "user list -c Contoso -o jsonl --sort -displayName",
                "user get jose.nunez@contoso.onmicrosoft.com -c Contoso",
                "user get nobody@contoso.onmicrosoft.com -c Contoso",
                "user roles jose.nunez@contoso.onmicrosoft.com -c Contoso",
                "user create new@contoso.onmicrosoft.com -c Contoso --display-name New --credentials-out HOME/new.csv",
                "user create scanner@contoso.onmicrosoft.com -c Contoso --display-name Twice --credentials-out"
                        + " HOME/2.csv",
                "user update scanner@contoso.onmicrosoft.com -c Contoso --display-name Scan",
                "user delete scanner@contoso.onmicrosoft.com -c Contoso --yes",
                "user delete scanner@contoso.onmicrosoft.com -c Contoso --yes --dry-run",
                "role list -c Contoso",
                "role members HelpdeskAdministrator -c Contoso",
                "role grant 729827e3-9c14-49f7-bb1b-9608f156bbb8 scanner@contoso.onmicrosoft.com -c Contoso"
                        + " --approve-privileged",
                "role revoke 729827e3-9c14-49f7-bb1b-9608f156bbb8 scanner@contoso.onmicrosoft.com -c Contoso --yes",
                "partner-role list",
                "license list -c Contoso",
                "license of jose.nunez@contoso.onmicrosoft.com -c Contoso",
                "onboard --file ../examples/onboarding.csv --credentials-out HOME/many.csv",
                "offboard scanner@contoso.onmicrosoft.com -c Contoso --yes"
            })
    void a_command_line_answers_alike(String line) {
        Result sandbox = Run.in(home).pdir(words(line, home));
        Result rest = emulated.pdir(words(line, other));

        assertThat(rest.code()).as(rest.err() + sandbox.err()).isEqualTo(sandbox.code());
        assertThat(alike(rest.out())).isEqualTo(alike(sandbox.out()));
    }

    private static String[] words(String line, Path home) {
        return line.replace("HOME", home.toString()).split(" ");
    }

    private static String alike(String text) {
        return text.replaceAll(GUID, "ID")
                .replaceAll(INSTANT, "TIME")
                .replaceAll("(\"directory\"\\s*:\\s*\"|,)(sandbox|work)(?=[\",\\r\\n])", "$1DIRECTORY");
    }
}
