package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.ShareOption;
import dev.partnerdirectory.cli.profile.EffectiveSettings;
import dev.partnerdirectory.cli.profile.Setting;
import dev.partnerdirectory.cli.profile.SettingRules;
import dev.partnerdirectory.core.port.in.Provisioning;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code --concurrency} and {@code --share}: how fast to go at most. */
public final class PaceOptions {
    @Option(
            names = "--concurrency",
            paramLabel = "N",
            description = "Number of customers read, or of users changed, at once, 1 to 64; the default is 8.")
    private String concurrency = Setting.CONCURRENCY.standard();

    @Mixin
    private ShareOption share;

    /**
     * The pace that was asked for.
     *
     * @throws dev.partnerdirectory.cli.profile.ConfigProblem if the concurrency is no number from 1 to 64
     * @throws dev.partnerdirectory.cli.command.UsageProblem  if the share is out of range
     */
    public Provisioning.Options get(Invocation invocation) {
        // Read from the settings, a wrong value is told with the variable it comes from.
        EffectiveSettings settings = invocation.settings();
        int atOnce = settings.get(Setting.CONCURRENCY).text().equals(concurrency)
                ? settings.value(Setting.CONCURRENCY, SettingRules::concurrency).orElseThrow()
                : Setting.CONCURRENCY.read(concurrency, SettingRules::concurrency);
        return new Provisioning.Options(atOnce, share.get());
    }
}
