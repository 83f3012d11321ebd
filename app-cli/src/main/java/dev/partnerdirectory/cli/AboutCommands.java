package dev.partnerdirectory.cli;

import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.cli.output.Column;
import dev.partnerdirectory.cli.output.Columns;
import dev.partnerdirectory.cli.output.Nearest;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code pdir help} and {@code pdir version}. */
final class AboutCommands {
    private final Invocation invocation;

    AboutCommands(Invocation invocation) {
        this.invocation = invocation;
    }

    @Command(description = "Shows the help of a command.", footer = "  pdir help user create")
    void help(
            @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "Such as: user create.") @Nullable
                    List<String> words) {
        CommandLine command = CommandTree.whole(invocation);
        for (String word : Objects.requireNonNullElse(words, List.<String>of())) {
            CommandLine below = command.getSubcommands().get(word);
            if (below == null) {
                throw new UsageProblem("there is no command '%s'%s"
                        .formatted(
                                word,
                                Nearest.hint(word, command.getSubcommands().keySet())));
            }
            command = below;
        }
        PrintWriter out = new PrintWriter(invocation.console().out());
        command.usage(out);
        out.flush();
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
