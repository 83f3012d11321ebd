package dev.partnerdirectory.cli.config;

import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.output.Column;
import dev.partnerdirectory.cli.output.Columns;
import dev.partnerdirectory.cli.profile.Setting;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "show",
        description = "Shows the settings that hold now.",
        footer = {"", "Example:", "  pdir config show --origin"})
final class ShowConfig implements Callable<Integer> {
    private static final Columns<Setting> SETTING =
            Columns.of(Column.field("name", setting -> setting.key().word()), Column.field("value", Setting::value));

    private final Invocation invocation;

    @Option(names = "--origin", description = "And where each comes from.")
    private boolean origin;

    ShowConfig(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Columns<Setting> kind = origin ? SETTING.plus(Column.field("origin", Setting::origin)) : SETTING;
        invocation.printer().list(kind, invocation.settings().all());
        return ExitCodes.DONE;
    }
}
