package dev.partnerdirectory.cli.command;

import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Option;

/** {@code --yes}, which every command that destroys something takes. */
public final class YesOption {
    private static final Set<String> CONSENT = Set.of("y", "yes");

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    /** As {@link #consent(Invocation, String)}; a dry run needs none. */
    public void consent(Invocation invocation, DryRunOption dryRun, String deed) {
        if (!dryRun.isOn()) {
            consent(invocation, deed);
        }
    }

    /**
     * Asks the operator to agree to a step that cannot simply be undone; with {@code --yes}, returns at once.
     *
     * @param deed what would be done: "delete maria@contoso.com"
     * @throws UsageProblem if the operator does not agree, or cannot be asked
     */
    public void consent(Invocation invocation, String deed) {
        if (yes) {
            return;
        }
        refuseWithoutTerminal(invocation, deed);
        String answer = invocation.console().ask("Really %s? [y/N] ".formatted(deed));
        if (!CONSENT.contains(answer.toLowerCase(Locale.ROOT))) {
            throw new UsageProblem("not confirmed: nothing was done");
        }
    }

    /** Whether the operator is to be asked. */
    public boolean asks() {
        return !yes;
    }

    /**
     * Makes sure that the operator can be asked, if need be.
     *
     * @throws UsageProblem if not
     */
    public void refuseWithoutTerminal(Invocation invocation, String deed) {
        if (!yes && !invocation.console().canAsk()) {
            throw new UsageProblem("cannot ask without a terminal: to %s, add --yes".formatted(deed));
        }
    }
}
