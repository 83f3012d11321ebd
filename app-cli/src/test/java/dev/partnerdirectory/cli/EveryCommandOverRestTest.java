package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.Run.Result;
import dev.partnerdirectory.cli.auth.Emulated;
import dev.partnerdirectory.cli.command.Console;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.Terminal;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Runs every command on a directory, over the sandbox and over REST, and compares each step. */
class EveryCommandOverRestTest {
    private static final String GUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final String INSTANT = "20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+Z";
    private static final String HELPDESK = "729827e3-9c14-49f7-bb1b-9608f156bbb8";
    private static final String AVERY = "avery.howard@wingtip.onmicrosoft.com";
    private static final String NEW = "new@contoso.onmicrosoft.com";

    /** Commands that use no directory, another directory, or only an issuer. */
    private static final List<String> OF_NO_DIRECTORY = List.of(
            "sandbox ",
            "emulator ",
            "auth ",
            "whoami",
            "config ",
            "profile ",
            "complet",
            "doctor",
            "explain",
            "help",
            "version");

    /** RUN is the latest run. */
    private static final List<String> LINES = List.of(
            "customer list",
            "customer list -o csv",
            "customer get Contoso",
            "api GET /customers --jq .items[].companyProfile.domain",
            "user create " + NEW + " -c Contoso --display-name New --usage-location US --credentials-out HOME/new.csv",
            "user list -c Contoso",
            "user get " + NEW + " -c Contoso",
            "user update " + NEW + " -c Contoso --display-name Newer",
            "user reset-password " + NEW + " -c Contoso --credentials-out HOME/reset.csv",
            "role list -c Contoso",
            "role grant " + HELPDESK + " " + NEW + " -c Contoso --approve-privileged",
            "role grant " + HELPDESK + " " + NEW + " -c Contoso --approve-privileged",
            "role grant " + HELPDESK + " " + NEW + " -c Contoso --approve-privileged --strict",
            "role members " + HELPDESK + " -c Contoso",
            "user roles " + NEW + " -c Contoso",
            "role revoke " + HELPDESK + " " + NEW + " -c Contoso --yes",
            "license list -c Contoso",
            "license assign " + NEW + " EMS -c Contoso",
            "license of " + NEW + " -c Contoso",
            "license remove " + NEW + " EMS -c Contoso --yes",
            "user delete " + NEW + " -c Contoso --yes",
            "user list --deleted -c Contoso",
            "user restore " + NEW + " -c Contoso",
            "partner-role list",
            "partner-role members HelpdeskAgents",
            "partner-role grant HelpdeskAgents " + AVERY + " --approve-privileged",
            "partner-role members HelpdeskAgents",
            "partner-role revoke HelpdeskAgents " + AVERY + " --yes",
            "onboard --file ../examples/onboarding.csv --concurrency 1 --credentials-out HOME/many.csv",
            "onboard --file ../examples/onboarding.csv",
            "offboard aine.obyrne@contoso.onmicrosoft.com -c Contoso --yes",
            "plan ../examples/provisioning.csv --out HOME/wish.plan",
            "diff ../examples/provisioning.csv",
            "apply HOME/wish.plan --concurrency 1 --yes",
            "plan ../examples/provisioning.csv",
            "run show RUN",
            "run watch RUN",
            "resume RUN --yes",
            "undo RUN --yes",
            "runs",
            "run list",
            "user list -c Contoso --with roles,licenses",
            "export --all-customers -o jsonl",
            "report privileged --all-customers",
            "user list -c Contoso");

    @TempDir
    Path home;

    @TempDir
    Path other;

    @Test
    void every_step_of_a_days_work_comes_to_the_same() {
        try (Emulated emulated = new Emulated(other)) {
            assertThat(emulated.pdir("auth", "login").code()).isZero();
            SoftAssertions steps = new SoftAssertions();
            for (String line : LINES) {
                Result sandbox = run(args -> Run.in(home).pdir(args), line, home);
                Result rest = run(emulated::pdir, line, other);

                steps.assertThat(rest.code())
                        .as(line + rest.err() + sandbox.err())
                        .isEqualTo(sandbox.code());
                steps.assertThat(alike(rest.out(), other)).as(line).isEqualTo(alike(sandbox.out(), home));
            }
            steps.assertAll();
        }
    }

    @Test
    void no_command_is_left_out() {
        Console nowhere = new Console(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                Terminal.none());
        CommandLine root = CommandTree.whole(new Invocation(nowhere, Map.of(), new Wiring(), Clock.systemUTC()));

        assertThat(leaves(root, ""))
                .filteredOn(name -> OF_NO_DIRECTORY.stream().noneMatch((name + " ")::startsWith))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(LINES).anyMatch(line -> (line + " ").startsWith(name + " ")));
    }

    private static Stream<String> leaves(CommandLine command, String name) {
        return command.getSubcommands().isEmpty()
                ? Stream.of(name)
                : command.getSubcommands().entrySet().stream()
                        .filter(entry -> entry.getKey().equals(entry.getValue().getCommandName()))
                        .flatMap(entry -> leaves(entry.getValue(), (name + " " + entry.getKey()).strip()));
    }

    private static Result run(Function<String[], Result> pdir, String line, Path home) {
        String whole = line.replace("HOME", home.toString());
        return pdir.apply((whole.contains("RUN") ? whole.replace("RUN", latestRun(pdir)) : whole).split(" "));
    }

    private static String latestRun(Function<String[], Result> pdir) {
        return pdir.apply(new String[] {"runs", "-o", "csv", "--columns", "run"})
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
    }

    /** Output without the values that differ from run to run, and without the name of the directory. */
    private static String alike(String text, Path home) {
        return text.replace(home.toString(), "HOME")
                .replaceAll(GUID, "ID")
                .replaceAll(INSTANT, "TIME")
                .replaceAll("(\"directory\"\\s*:\\s*\"|,)(sandbox|work)(?=[\",\\r\\n])", "$1DIRECTORY")
                .replaceAll("profile (sandbox|work at http://127\\.0\\.0\\.1:\\d+)", "PROFILE");
    }
}
