package dev.partnerdirectory.cli.config;

import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.cli.profile.Config;
import dev.partnerdirectory.cli.profile.ConfigFile;
import dev.partnerdirectory.cli.profile.Key;
import dev.partnerdirectory.cli.profile.Profile;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "set",
        description = "Sets a value of a profile, which is made where it is missing.",
        footer = {"", "Example:", "  pdir config set customer contoso.onmicrosoft.com --profile sandbox"})
final class SetConfig implements Callable<Integer> {
    private final Invocation invocation;

    @Parameters(
            index = "0",
            paramLabel = "NAME",
            description = "customer, output, color, concurrency, timeout, baseUrl, cloud, authority,"
                    + " tenant, clientId, clientSecret, clientCertificate, clientCertificatePassword, tlsCertificate,"
                    + " tlsCertificatePassword, tlsTrust, refreshToken, accessToken or storeKey.")
    private String name;

    @Parameters(index = "1", paramLabel = "VALUE", description = "Its value; of a secret, where it is to be had.")
    private String value;

    SetConfig(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        Key key = Config.keyOfProfile(name);
        ConfigFile file = invocation.configFile();
        Config config = file.read();
        String profile = invocation
                .options()
                .profile()
                .orElseGet(() -> invocation.settings().profile().name());
        Values.check(key, value);
        Config changed = config.with(profile, key, value);
        if (key.isOfRest() && changed.get(profile).kind() != Profile.Kind.REST) {
            throw new UsageProblem(
                    "%s means nothing to profile %s, a directory on this machine: name another one with --profile"
                            .formatted(key.word(), profile));
        }
        file.write(changed);
        invocation.note("profile %s: %s is set".formatted(profile, key.word()));
        return ExitCodes.DONE;
    }
}
