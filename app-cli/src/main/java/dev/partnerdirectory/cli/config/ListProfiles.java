package dev.partnerdirectory.cli.config;

import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.output.Column;
import dev.partnerdirectory.cli.output.Columns;
import dev.partnerdirectory.cli.profile.Config;
import dev.partnerdirectory.cli.profile.Key;
import dev.partnerdirectory.cli.profile.Profile;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "list",
        description = "Lists the profiles.",
        footer = {"", "Example:", "  pdir config list"})
final class ListProfiles implements Callable<Integer> {
    private final Invocation invocation;

    ListProfiles(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        String used = invocation.settings().profile().name();
        Columns<Profile> kind = Columns.of(
                Column.field("name", Profile::name),
                Column.field("kind", Profile::kind),
                Column.field("used", profile -> profile.name().equals(used)),
                Column.field("baseUrl", profile -> profile.values().get(Key.BASE_URL)));
        Config config = invocation.configFile().read();
        invocation.printer().list(kind, config.names().stream().map(config::get));
        return ExitCodes.DONE;
    }
}
