package dev.partnerdirectory.cli.config;

import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.profile.ConfigFile;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "use",
        description = "Sets the default profile.",
        footer = {"", "Example:", "  pdir config use sandbox"})
final class UseProfile implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "A profile; \"pdir config list\" shows them.")
    private String name;

    UseProfile(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        ConfigFile file = invocation.configFile();
        file.write(file.read().withDefault(name));
        invocation.note("profile %s is the default".formatted(name));
        return ExitCodes.DONE;
    }
}
