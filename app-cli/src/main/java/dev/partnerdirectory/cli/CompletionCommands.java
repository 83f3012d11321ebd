package dev.partnerdirectory.cli;

import dev.partnerdirectory.cli.command.Invocation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pdir completion}, and the hidden {@code pdir complete} that its scripts call. */
record CompletionCommands(Invocation invocation) {
    /** The supported shells; {@code completion/} has a script for each. */
    enum Shell {
        BASH,
        ZSH,
        FISH,
        POWERSHELL
    }

    @Command(
            description = {
                "Prints a script that completes commands, options, values and file names.",
                "Add the line for your shell, as in the examples, to the file that the shell reads when it starts.",
                // At the beginning of a line, since picocli may break one after the dot of a name.
                "It is .bashrc, .zshrc, config.fish, or the $PROFILE of PowerShell."
            },
            footer = {
                "  source <(pdir completion bash)",
                "  source <(pdir completion zsh)",
                "  pdir completion fish | source",
                "  pdir completion powershell | Out-String | Invoke-Expression"
            })
    void completion(@Parameters(paramLabel = "SHELL", description = "bash, zsh, fish or powershell.") Shell shell)
            throws IOException {
        String script = "/completion/" + shell.name().toLowerCase(Locale.ROOT);
        try (InputStream in = Objects.requireNonNull(CompletionCommands.class.getResourceAsStream(script))) {
            invocation.console().out().write(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Command(
            hidden = true,
            description = "Prints what can follow on a command line, one a line; \":file\" asks for a file name.",
            footer = "  pdir complete --word=.cust --")
    void complete(
            @Option(names = "--word", paramLabel = ".TEXT", description = "A dot and the word that is being typed.")
                    @Nullable
                    String word,
            @Parameters(paramLabel = "WORD", arity = "0..*", description = "The words before it.") @Nullable
                    List<String> words) {
        List<String> before = Objects.requireNonNullElse(words, List.of());
        new Completion(invocation, before)
                .of(Objects.requireNonNullElse(word, "").replaceFirst("^\\.", ""))
                .forEach(candidate -> invocation.printer().say(candidate));
    }
}
