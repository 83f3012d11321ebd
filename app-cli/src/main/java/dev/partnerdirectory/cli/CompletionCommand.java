package dev.partnerdirectory.cli;

import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "completion",
        description = "Prints a script that completes commands and options in bash or zsh.",
        footer = {
            "",
            "Example:",
            "  pdir completion bash",
            "",
            "In ~/.bashrc or ~/.zshrc:  source <(pdir completion bash)"
        })
final class CompletionCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private Shell shell;

    /** The supported shells; zsh reads the script for bash. */
    enum Shell {
        BASH,
        ZSH
    }

    CompletionCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        try {
            invocation.console().out().write(AutoComplete.bash("pdir", CommandTree.whole(invocation)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ExitCodes.DONE;
    }
}
