package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.cli.command.ConcurrencyOption;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.core.guard.Policy;
import dev.partnerdirectory.core.port.in.Provisioning;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code --concurrency} and {@code --share}: how fast to go at most. */
public final class PaceOptions {
    private static final int WHOLE = 100;

    @Mixin
    private ConcurrencyOption concurrency;

    @Option(
            names = "--share",
            paramLabel = "PERCENT",
            defaultValue = "100",
            description =
                    "Percentage of each of the service's quotas to use, 1 to 100; the default is 100. A policy can"
                            + " set a lower limit.")
    private int share;

    /**
     * What was told, and no more of each quota than the policy allows.
     *
     * @throws UsageProblem if one of them is out of range
     */
    public Provisioning.Options get(Invocation invocation, Policy policy) {
        if (share < 1 || share > WHOLE) {
            throw new UsageProblem("share must be a number from 1 to 100, not '%d'".formatted(share));
        }
        return new Provisioning.Options(concurrency.get(invocation), share).within(policy);
    }
}
