package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.command.Console;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.Terminal;
import dev.partnerdirectory.cli.profile.Setting;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** {@code docs/cli.md} names every command, option, variable and exit code, and no other. */
class ContractTest {
    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]+");
    private static final List<String> OF_LISTS = List.of("--filter", "--search", "--sort", "--limit");

    private final String page = read();
    private final CommandLine root = CommandTree.whole(new Invocation(
            new Console(
                    InputStream.nullInputStream(),
                    OutputStream.nullOutputStream(),
                    OutputStream.nullOutputStream(),
                    Terminal.none()),
            Map.of(),
            new Wiring(),
            Clock.systemUTC()));

    private static String read() {
        try {
            return Files.readString(Path.of("../docs/cli.md"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The lines of the table below this heading, as cells. */
    private Stream<List<String>> table(String heading) {
        String section =
                page.substring(page.indexOf("\n## " + heading + "\n") + 1).split("\n## ", 2)[0];
        return section.lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("|---"))
                .skip(1)
                .map(line -> Arrays.stream(line.split("\\|"))
                        .skip(1)
                        .map(String::strip)
                        .toList());
    }

    private static Set<String> options(String text) {
        return OPTION.matcher(text.replace("list options", String.join(" ", OF_LISTS)))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void leaves(CommandLine command, String name, Map<String, Set<String>> into) {
        if (!command.getSubcommands().isEmpty()) {
            command.getSubcommands().forEach((word, below) -> {
                if (word.equals(below.getCommandName())
                        && !below.getCommandSpec().usageMessage().hidden()) {
                    leaves(below, (name + " " + word).strip(), into);
                }
            });
            return;
        }
        Stream<String> parameters =
                command.getCommandSpec().positionalParameters().stream().map(parameter -> parameter.paramLabel());
        into.put(
                Stream.concat(Stream.of(name), parameters).collect(Collectors.joining(" ")),
                command.getCommandSpec().options().stream()
                        .filter(option -> !option.inherited() && !option.hidden())
                        .map(OptionSpec::longestName)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void every_command_with_its_options_is_on_the_page_and_the_other_way_round() {
        Map<String, Set<String>> there = new TreeMap<>();
        leaves(root, "", there);
        Map<String, Set<String>> told = new TreeMap<>();
        table("Commands").forEach(cells -> told.put(cells.get(0).replace("`", ""), options(cells.get(1))));

        assertThat(told).hasSizeGreaterThan(40).isEqualTo(there);
    }

    @Test
    void every_option_of_all_commands_is_on_the_page_and_the_other_way_round() {
        Set<String> there = root.getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(options(table("Options of every command")
                        .map(cells -> cells.get(0))
                        .collect(Collectors.joining(" "))))
                .isEqualTo(there);
    }

    @Test
    void the_exit_codes_are_those_of_the_help() {
        List<String> told = table("Errors and exit codes")
                .map(cells -> cells.get(0) + ":" + cells.get(1))
                .toList();

        assertThat(told)
                .containsExactly(PartnerDirCommand.class
                        .getAnnotation(CommandLine.Command.class)
                        .exitCodeList());
    }

    @Test
    void the_variables_are_those_of_the_settings() {
        Set<String> told = Pattern.compile("`(PDIR_[A-Z_]+)`")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.equals("PDIR_HOME"))
                .collect(Collectors.toSet());

        assertThat(told)
                .isEqualTo(Stream.of(Setting.values()).map(Setting::variable).collect(Collectors.toSet()));
    }
}
