package dev.partnerdirectory.cli.command;

import dev.partnerdirectory.core.guard.Policy;
import picocli.CommandLine.Option;

/** {@code --share}: how much of each quota to use. */
public final class ShareOption {
    @Option(
            names = "--share",
            paramLabel = "PERCENT",
            defaultValue = "100",
            description =
                    "Percentage of each of the service's quotas to use, 1 to 100; the default is 100. A policy can"
                            + " set a lower limit.")
    private int share;

    /**
     * The percentage.
     *
     * @throws UsageProblem if it is out of range
     */
    public int get() {
        if (share < 1 || share > Policy.WHOLE) {
            throw new UsageProblem("share must be a number from 1 to %d, not '%d'".formatted(Policy.WHOLE, share));
        }
        return share;
    }
}
