package dev.partnerdirectory.cli.command;

import picocli.CommandLine.Option;

/** {@code --share}: how much of each quota to use. */
public final class ShareOption {
    private static final int WHOLE = 100;

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
        if (share < 1 || share > WHOLE) {
            throw new UsageProblem("share must be a number from 1 to 100, not '%d'".formatted(share));
        }
        return share;
    }
}
