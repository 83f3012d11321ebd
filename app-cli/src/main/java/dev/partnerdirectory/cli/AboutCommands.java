package dev.partnerdirectory.cli;

import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.cli.output.Column;
import dev.partnerdirectory.cli.output.Columns;
import dev.partnerdirectory.cli.output.DisplayText;
import dev.partnerdirectory.cli.output.Nearest;
import dev.partnerdirectory.core.model.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code pdir help} and {@code pdir version}. */
record AboutCommands(Invocation invocation) {
    private static final String EXIT_CODES = "exit-codes";
    /** What "pdir help" explains besides commands. */
    static final List<String> TOPICS = List.of("environment", EXIT_CODES, "files", "manifests");

    @Command(
            description = "Shows the help of a command, or of a topic: environment, exit-codes, files, manifests.",
            footer = {"  pdir help user create", "  pdir help environment"})
    void help(
            @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "Such as: user create. Or a topic.")
                    @Nullable
                    List<String> words) {
        CommandLine command = CommandTree.whole(invocation);
        List<String> asked = Objects.requireNonNullElse(words, List.of());
        if (asked.size() == 1 && TOPICS.contains(asked.get(0))) {
            PrintWriter text = new PrintWriter(invocation.console().out());
            text.print(topic(
                    asked.get(0), CommandTree.helpWidth(invocation.console().terminal())));
            text.flush();
            return;
        }
        for (String word : asked) {
            CommandLine below = command.getSubcommands().get(word);
            if (below == null) {
                throw unknown(word, command);
            }
            command = below;
        }
        PrintWriter out = new PrintWriter(invocation.console().out());
        command.usage(out);
        if (asked.isEmpty()) {
            out.printf("%nTopics of \"pdir help TOPIC\": %s.%n", String.join(", ", TOPICS));
        }
        out.flush();
    }

    private static UsageProblem unknown(String word, CommandLine above) {
        boolean isFirst = above.getParent() == null;
        Stream<String> commands = above.getSubcommands().entrySet().stream()
                .filter(entry ->
                        !entry.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey);
        List<String> known = Stream.concat(commands, isFirst ? TOPICS.stream() : Stream.empty())
                .toList();
        return new UsageProblem("there is no %s '%s'%s"
                .formatted(isFirst ? "command or topic" : "command", word, Nearest.hint(word, known)));
    }

    /** The text of a topic, in lines of at most {@code width}. An indented line is an example and stays as it is. */
    static String topic(String name, int width) {
        return text(name)
                .lines()
                .map(line -> line.startsWith(" ") ? line : DisplayText.fold(line, width, secondColumn(line)))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    /** Where the last column of a line begins; columns are two blanks apart. */
    private static int secondColumn(String line) {
        int gap = line.lastIndexOf("  ");
        return gap < 0 ? 0 : gap + 2;
    }

    private static String text(String name) {
        if (name.equals(EXIT_CODES)) {
            return Table.texts(AboutCommands.class, "exit-codes.txt").stream()
                    .map(code -> "%-3s  %s%n".formatted(code.get(0), code.get(1)))
                    .collect(Collectors.joining("", "Exit codes%n%n".formatted(), ""));
        }
        try (InputStream text = AboutCommands.class.getResourceAsStream("topics/" + name + ".txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Command(description = "Shows the version of pdir, of Java, and the folders in use.", footer = "  pdir version")
    void version() {
        invocation
                .printer()
                .one(
                        Columns.of(
                                Column.field("version", any -> Version.number()),
                                Column.field("java", any -> Runtime.version()),
                                Column.field("javaVendor", any -> System.getProperty("java.vendor")),
                                Column.field("system", any -> System.getProperty("os.name")),
                                Column.field(
                                        "configFolder", any -> any.folders().config()),
                                Column.field("dataFolder", any -> any.folders().data()),
                                Column.field("stateFolder", any -> any.folders().state())),
                        invocation);
    }
}
