package dev.partnerdirectory.cli;

import dev.partnerdirectory.cli.command.Console;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.Terminal;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * Prints what {@code --help} says of every command as one document: a manual page in roff, or a page in Markdown. The
 * build runs it.
 */
final class CommandReference {
    private static final int WIDTH = 78;
    /** A manual page is indented by seven cells. */
    private static final int MANUAL_WIDTH = 72;

    /** The options that every command has. They stand once, at the first command. */
    private static final Pattern SHARED = Pattern.compile("(?ms)^Options of every command:\\n.*?(?=^$|^Commands:|\\z)");

    private CommandReference() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        (args[0].equals("man") ? roff() : markdown()).forEach(line -> out.print(line + "\n"));
    }

    static Stream<String> markdown() {
        String about =
                "What `--help` says of every command. The options of every command stand once, at `pdir`. This page is"
                        + " made from the commands; a test keeps it up to date.";
        Stream<String> sections = commands().stream().flatMap(command -> section(name(command), help(command, WIDTH)));
        Stream<String> topics = AboutCommands.TOPICS.stream()
                .flatMap(topic -> section("pdir help " + topic, AboutCommands.topic(topic, WIDTH)));
        return Stream.of(Stream.of("# Commands", "", about), sections, topics).flatMap(part -> part);
    }

    private static Stream<String> section(String title, String text) {
        return Stream.of("", "## " + title, "", "```text", text.strip(), "```");
    }

    static Stream<String> roff() {
        String title = ".TH PDIR 1 \"\" \"%s\" \"User Commands\"".formatted(new Version().getVersion()[0]);
        Stream<String> head =
                Stream.of(title, ".SH NAME", "pdir \\- users and directory roles of a Microsoft partner's customers");
        Stream<String> sections =
                commands().stream().flatMap(command -> manual(name(command), help(command, MANUAL_WIDTH)));
        Stream<String> topics = AboutCommands.TOPICS.stream()
                .flatMap(topic -> manual(topic.toUpperCase(Locale.ROOT), AboutCommands.topic(topic, MANUAL_WIDTH)));
        return Stream.of(head, sections, topics).flatMap(part -> part);
    }

    private static Stream<String> manual(String title, String text) {
        return Stream.of(
                        Stream.of(".SH \"" + title + "\"", ".nf"),
                        text.strip().lines().map(CommandReference::escaped),
                        Stream.of(".fi"))
                .flatMap(part -> part);
    }

    /** A line that begins with a point or an apostrophe would be a request. */
    private static String escaped(String line) {
        String text = line.replace("\\", "\\e").replace("-", "\\-");
        return text.startsWith(".") || text.startsWith("'") ? "\\&" + text : text;
    }

    private static String name(CommandLine command) {
        return command.getCommandSpec().qualifiedName();
    }

    private static String help(CommandLine command, int width) {
        command.setUsageHelpWidth(width);
        String whole = command.getUsageMessage(CommandLine.Help.Ansi.OFF).replace(System.lineSeparator(), "\n");
        return command.getParent() == null
                ? whole
                : SHARED.matcher(whole).replaceFirst("").replace("\n\n\n", "\n\n");
    }

    private static List<CommandLine> commands() {
        Console console = new Console(
                InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                Terminal.none());
        List<CommandLine> found = new ArrayList<>();
        collect(CommandTree.whole(new Invocation(console, Map.of(), new Wiring(), Clock.systemUTC())), found);
        return found;
    }

    private static void collect(CommandLine command, List<CommandLine> found) {
        if (command.getCommandSpec().usageMessage().hidden()) {
            return;
        }
        found.add(command);
        command.getSubcommands().values().stream().distinct().forEach(below -> collect(below, found));
    }
}
