package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.command.Console;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.Terminal;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Every example in a help text works, on a new sandbox. */
class ExamplesTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private static final Pattern NEW_FILE = Pattern.compile("[\\w-]+\\.(csv|plan|yaml|html|json)");

    private static final Pattern NEEDS_A_RUN = Pattern.compile("pdir (apply|resume|undo|run) .*");

    /** Examples that wait, or need a service to sign in to: other tests run them. */
    private static final List<String> RUN_ELSEWHERE =
            List.of("pdir emulator start", "pdir auth login", "pdir auth token");

    @TempDir
    Path home;

    static Stream<String> examples() {
        return commands()
                .flatMap(ExamplesTest::examplesOf)
                .distinct()
                .filter(example -> RUN_ELSEWHERE.stream().noneMatch(example::startsWith));
    }

    private static Stream<CommandLine> commands() {
        Console console = new Console(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                Terminal.none());
        return below(CommandTree.whole(new Invocation(console, Map.of(), new Wiring(), Clock.systemUTC())));
    }

    private static Stream<CommandLine> below(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(ExamplesTest::below));
    }

    /** What pdir does in an example, without what a shell then does with the output. */
    private static Stream<String> examplesOf(CommandLine command) {
        return command.getUsageMessage()
                .lines()
                .map(line -> line.replaceFirst("^  source <\\((.*)\\)$", "  $1"))
                .filter(line -> line.startsWith("  pdir "))
                .map(line -> line.replaceFirst(" \\| .*", "").strip());
    }

    @Test
    void every_command_has_an_example() {
        assertThat(commands())
                .hasSizeGreaterThan(40)
                .allSatisfy(command -> assertThat(examplesOf(command))
                        .as(command.getCommandSpec().qualifiedName())
                        .isNotEmpty()
                        .allMatch(example ->
                                example.startsWith(command.getCommandSpec().qualifiedName())));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_example_works_on_a_fresh_sandbox(String example) {
        if (NEEDS_A_RUN.matcher(example).matches()) {
            makeRunAndPlan();
        }

        Run.Result result = Run.in(home).pdir(words(example));

        assertThat(result.code()).as(result.err()).isZero();
    }

    /** Makes the run and the plan that examples of the provisioning commands need. */
    private void makeRunAndPlan() {
        String plan = home.resolve("people.plan").toString();
        Run before = Run.in(home).typing("""
                customer,userPrincipalName,displayName
                contoso.onmicrosoft.com,first.one@contoso.onmicrosoft.com,First One
                """);
        assertThat(before.pdir("plan", "-", "--out", plan).code()).isZero();
        assertThat(Run.in(home).pdir("apply", plan, "--yes").code()).isZero();
        String manifest = ROOT.resolve("examples/provisioning.csv").toString();
        assertThat(Run.in(home).pdir("plan", manifest, "--out", plan).code()).isZero();
    }

    private String[] words(String example) {
        List<String> words = new ArrayList<>();
        Matcher each = WORD.matcher(example.substring("pdir ".length()));
        while (each.find()) {
            words.add(located(each.group(1) != null ? each.group(1) : each.group(2)));
        }
        return words.toArray(String[]::new);
    }

    /** Reads the files of the clone in place, and puts new files in a temporary folder. */
    private String located(String word) {
        if (Files.exists(ROOT.resolve(word)) && word.startsWith("examples/")) {
            return ROOT.resolve(word).toString();
        }
        return NEW_FILE.matcher(word).matches() ? home.resolve(word).toString() : word;
    }
}
