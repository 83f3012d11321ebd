package dev.partnerdirectory.cli.noun;

import dev.partnerdirectory.cli.command.DryRunOption;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.ListOptions;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.cli.output.Column;
import dev.partnerdirectory.cli.output.Columns;
import dev.partnerdirectory.cli.profile.Config;
import dev.partnerdirectory.cli.profile.ConfigFile;
import dev.partnerdirectory.cli.profile.EffectiveSettings.Value;
import dev.partnerdirectory.cli.profile.Profile;
import dev.partnerdirectory.cli.profile.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pdir config}. */
@Command(
        name = "config",
        addMethodSubcommands = false,
        description = {
            "Settings of profiles. Precedence: flag, environment variable, profile, default.",
            "A profile stores no secret, only a reference to it: env:NAME, file:PATH or command:PROGRAM."
        },
        footer = "  pdir config show --origin")
public record ConfigCommands(Invocation invocation) {
    private static final Columns<Value> SETTING =
            Columns.of(Column.field("name", value -> value.setting().word()), Column.field("value", Value::text));

    @Command(description = "Shows the settings in effect.", footer = "  pdir config show --origin")
    void show(
            @Option(names = "--origin", description = "Show where each value comes from.") boolean origin,
            @Option(names = "--all", description = "Show settings without a value too.") boolean all,
            @Mixin ListOptions rows) {
        Columns<Value> columns = origin ? SETTING.plus(Column.field("origin", Value::origin)) : SETTING;
        rows.print(
                invocation,
                columns,
                invocation.settings().all().filter(value -> all || !value.text().isEmpty()));
    }

    @Command(
            description = "Sets a value of a profile. Creates the profile if there is none of that name.",
            footer = "  pdir config set customer contoso.onmicrosoft.com --profile sandbox")
    void set(
            @Parameters(
                            paramLabel = "SETTING",
                            description = "customer, output, color, concurrency, timeout, baseUrl, cloud, authority,"
                                    + " tenant, clientId, clientSecret, clientCertificate, clientCertificatePassword,"
                                    + " tlsCertificate, tlsCertificatePassword, tlsTrust, proxy, proxyUser, proxyPassword,"
                                    + " refreshToken, accessToken or storeKey.")
                    String name,
            @Parameters(paramLabel = "VALUE", description = "The value. For a secret: a reference to it.") String value,
            @Mixin DryRunOption dryRun) {
        Setting setting = Setting.ofProfile(name);
        setting.check(value);
        String profile = invocation.settings().profileName();
        if (profile.isEmpty()) {
            throw new UsageProblem("no profile is named: add --profile");
        }
        ConfigFile file = invocation.configFile();
        Config changed = file.read().with(profile, setting, value);
        if (setting.isOfRest() && changed.get(profile).kind() != Profile.Kind.REST) {
            throw new UsageProblem(
                    "%s is not a setting of profile %s, which is a sandbox: name another profile with --profile"
                            .formatted(name, profile));
        }
        dryRun.local(invocation, () -> file.write(changed), "profile %s: %s is set".formatted(profile, name));
    }

    @Command(description = "Removes a value of a profile.", footer = "  pdir config unset customer --profile sandbox")
    void unset(
            @Parameters(paramLabel = "SETTING", description = "As for \"config set\".") String name,
            @Mixin DryRunOption dryRun) {
        Setting setting = Setting.ofProfile(name);
        String profile = invocation.settings().profile().name();
        ConfigFile file = invocation.configFile();
        Config config = file.read();
        if (!config.get(profile).values().containsKey(setting)) {
            invocation.note("profile %s: %s was not set".formatted(profile, name));
            return;
        }
        dryRun.local(
                invocation,
                () -> file.write(config.without(profile, setting)),
                "profile %s: %s is removed".formatted(profile, name));
    }
}
