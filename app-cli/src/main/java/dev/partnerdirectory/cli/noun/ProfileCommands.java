package dev.partnerdirectory.cli.noun;

import dev.partnerdirectory.cli.auth.AuthCommands;
import dev.partnerdirectory.cli.command.DryRunOption;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.ListOptions;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.cli.command.YesOption;
import dev.partnerdirectory.cli.output.Column;
import dev.partnerdirectory.cli.output.Columns;
import dev.partnerdirectory.cli.profile.Config;
import dev.partnerdirectory.cli.profile.ConfigFile;
import dev.partnerdirectory.cli.profile.Profile;
import dev.partnerdirectory.cli.profile.Setting;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code pdir profile}. */
@Command(
        name = "profile",
        addMethodSubcommands = false,
        description = "Profiles: named directories with their settings. \"pdir config set\" creates one.",
        footer = "  pdir profile list")
public record ProfileCommands(Invocation invocation) {
    @Command(aliases = "ls", description = "Lists the profiles.", footer = "  pdir profile list")
    void list(@Mixin ListOptions rows) {
        String used = invocation.settings().profile().name();
        Columns<Profile> columns = Columns.of(
                Column.key("name", Profile::name),
                Column.field("kind", Profile::kind),
                Column.field("used", profile -> profile.name().equals(used)),
                Column.field("baseUrl", profile -> profile.values().get(Setting.BASE_URL)));
        Config config = invocation.configFile().read();
        rows.print(invocation, columns, config.names().stream().map(config::get));
    }

    @Command(description = "Sets the default profile.", footer = "  pdir profile use sandbox")
    void use(
            @Parameters(paramLabel = "PROFILE", description = "A name from \"pdir profile list\".") String name,
            @Mixin DryRunOption dryRun) {
        ConfigFile file = invocation.configFile();
        Config changed = file.read().withDefault(name);
        dryRun.local(invocation, () -> file.write(changed), "profile %s is the default".formatted(name));
    }

    @Command(
            aliases = "rm",
            description = "Removes a profile with all its settings.",
            footer = "  pdir profile remove sandbox --yes")
    void remove(
            @Parameters(paramLabel = "PROFILE", description = "A name from \"pdir profile list\".") String name,
            @Mixin YesOption yes,
            @Mixin DryRunOption dryRun) {
        ConfigFile file = invocation.configFile();
        Config config = file.read();
        config.get(name);
        if (AuthCommands.isSignInStored(invocation.of(List.of("--profile", name)))) {
            throw new UsageProblem("a sign-in is stored for profile %s: first run pdir auth logout --profile %s"
                    .formatted(name, name));
        }
        yes.consent(invocation, dryRun, "remove profile %s with its settings".formatted(name));
        dryRun.local(
                invocation,
                () -> file.write(config.without(name)),
                "profile %s is removed%s"
                        .formatted(name, name.equals(config.defaultProfile()) ? "; sandbox is the default again" : ""));
    }
}
