package dev.partnerdirectory.cli.command;

import dev.partnerdirectory.cli.profile.EffectiveSettings;
import dev.partnerdirectory.cli.profile.Setting;
import dev.partnerdirectory.cli.profile.SettingRules;
import picocli.CommandLine.Option;

/** {@code --concurrency}: how much is done at once. */
public final class ConcurrencyOption {
    @Option(
            names = "--concurrency",
            paramLabel = "N",
            description = "Number of customers read, or of users changed, at once, 1 to 64; the default is 8.")
    private String concurrency = Setting.CONCURRENCY.standard();

    /**
     * How many customers or users at once.
     *
     * @throws dev.partnerdirectory.cli.profile.ConfigProblem if it is no number from 1 to 64
     */
    public int get(Invocation invocation) {
        // Read from the settings, a wrong value is told with the variable it comes from.
        EffectiveSettings settings = invocation.settings();
        return settings.get(Setting.CONCURRENCY).text().equals(concurrency)
                ? settings.value(Setting.CONCURRENCY, SettingRules::concurrency).orElseThrow()
                : Setting.CONCURRENCY.read(concurrency, SettingRules::concurrency);
    }
}
