package dev.partnerdirectory.cli.noun;

import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.cli.output.Column;
import dev.partnerdirectory.cli.output.Columns;
import dev.partnerdirectory.cli.profile.Config;
import dev.partnerdirectory.cli.profile.ConfigFile;
import dev.partnerdirectory.cli.profile.EffectiveSettings.Value;
import dev.partnerdirectory.cli.profile.Profile;
import dev.partnerdirectory.cli.profile.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pdir config}. */
@Command(
        name = "config",
        addMethodSubcommands = false,
        description = {
            "Profiles and settings. Precedence: flag, environment, profile, default.",
            "A secret is never kept, only where it is: env:NAME, file:PATH or command:PROGRAM."
        },
        footer = "  pdir config show --origin")
public final class ConfigCommands {
    private static final Columns<Value> SETTING =
            Columns.of(Column.field("name", value -> value.setting().word()), Column.field("value", Value::text));

    private final Invocation invocation;

    public ConfigCommands(Invocation invocation) {
        this.invocation = invocation;
    }

    @Command(description = "Shows the settings that hold now.", footer = "  pdir config show --origin")
    void show(@Option(names = "--origin", description = "And where each comes from.") boolean origin) {
        Columns<Value> columns = origin ? SETTING.plus(Column.field("origin", Value::origin)) : SETTING;
        invocation.printer().list(columns, invocation.settings().all());
    }

    @Command(description = "Lists the profiles.", footer = "  pdir config list")
    void list() {
        String used = invocation.settings().profile().name();
        Columns<Profile> columns = Columns.of(
                Column.field("name", Profile::name),
                Column.field("kind", Profile::kind),
                Column.field("used", profile -> profile.name().equals(used)),
                Column.field("baseUrl", profile -> profile.values().get(Setting.BASE_URL)));
        Config config = invocation.configFile().read();
        invocation.printer().list(columns, config.names().stream().map(config::get));
    }

    @Command(
            description = "Sets a value of a profile, which is made where it is missing.",
            footer = "  pdir config set customer contoso.onmicrosoft.com --profile sandbox")
    void set(
            @Parameters(
                            paramLabel = "NAME",
                            description = "customer, output, color, concurrency, timeout, baseUrl, cloud, authority,"
                                    + " tenant, clientId, clientSecret, clientCertificate, clientCertificatePassword,"
                                    + " tlsCertificate, tlsCertificatePassword, tlsTrust, refreshToken, accessToken or"
                                    + " storeKey.")
                    String name,
            @Parameters(paramLabel = "VALUE", description = "Its value; of a secret, where it is to be had.")
                    String value) {
        Setting setting = Setting.ofProfile(name);
        setting.check(value);
        String profile = invocation.settings().profileName();
        if (profile.isEmpty()) {
            throw new UsageProblem("which profile? Name it with --profile");
        }
        ConfigFile file = invocation.configFile();
        Config changed = file.read().with(profile, setting, value);
        if (setting.isOfRest() && changed.get(profile).kind() != Profile.Kind.REST) {
            throw new UsageProblem(
                    "%s means nothing to profile %s, a directory on this machine: name another one with --profile"
                            .formatted(name, profile));
        }
        file.write(changed);
        invocation.note("profile %s: %s is set".formatted(profile, name));
    }

    @Command(description = "Sets the default profile.", footer = "  pdir config use sandbox")
    void use(
            @Parameters(paramLabel = "NAME", description = "A profile; \"pdir config list\" shows them.") String name) {
        ConfigFile file = invocation.configFile();
        file.write(file.read().withDefault(name));
        invocation.note("profile %s is the default".formatted(name));
    }
}
