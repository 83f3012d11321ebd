package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.cli.journal.RunFolder;
import dev.partnerdirectory.cli.profile.Key;

/** Sees to it that a run goes on in the directory in which it began. Stateless. */
final class Directories {
    private Directories() {}

    /** The directory of this invocation, as a message names it. */
    static String name(Invocation invocation) {
        String profile = invocation.settings().profile().words();
        return invocation
                .settings()
                .value(Key.BASE_URL)
                .map(url -> profile + " at " + url)
                .orElse(profile);
    }

    /** @throws UsageProblem if the run writes to another directory */
    static void check(Invocation invocation, RunFolder run) {
        String here = name(invocation);
        if (!run.about().directory().equals(here)) {
            throw new UsageProblem("run %s is of %s, not of %s: name its profile with --profile"
                    .formatted(run.id(), run.about().directory(), here));
        }
    }
}
