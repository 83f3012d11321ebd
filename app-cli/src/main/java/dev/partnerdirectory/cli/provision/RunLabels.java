package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.cli.profile.Setting;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.port.out.RunInfo;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the command line stores with a run, to read it again later.
 *
 * @param name        the name of the directory it writes to: its profile, or its address
 * @param directory   the same directory with both, as a message names it
 * @param credentials where its passwords go; empty for a run of an earlier version
 * @param recipients  whom they are encrypted for: public keys of age, one a line
 */
public record RunLabels(String name, String directory, Optional<Path> credentials, Optional<String> recipients) {
    private static final String NAME = "name";
    private static final String DIRECTORY = "directory";
    private static final String CREDENTIALS = "credentials";
    private static final String RECIPIENTS = "recipients";

    static RunLabels of(RunInfo run) {
        Map<String, String> labels = run.labels();
        String directory = labels.getOrDefault(DIRECTORY, "");
        return new RunLabels(
                labels.getOrDefault(NAME, directory),
                directory,
                Optional.ofNullable(labels.get(CREDENTIALS)).map(Path::of),
                Optional.ofNullable(labels.get(RECIPIENTS)));
    }

    Map<String, String> toMap() {
        Map<String, String> labels = new HashMap<>();
        labels.put(NAME, name);
        labels.put(DIRECTORY, directory);
        credentials.ifPresent(file -> labels.put(CREDENTIALS, file.toString()));
        recipients.ifPresent(keys -> labels.put(RECIPIENTS, keys));
        return labels;
    }

    /** The directory of this invocation, as a message names it. */
    public static String directory(Invocation invocation) {
        String profile = invocation.settings().profile().words();
        return invocation
                .settings()
                .value(Setting.BASE_URL)
                .map(url -> profile + " at " + url)
                .orElse(profile);
    }

    /**
     * Checks that a run continues on the directory on which it began.
     *
     * @throws InvalidRequest if it was begun by an earlier version
     * @throws UsageProblem   if it writes to another directory
     */
    static void check(Invocation invocation, RunInfo run) {
        if (run.labels().isEmpty()) {
            throw new InvalidRequest(
                    "run " + run.id(),
                    "was started by an earlier version and cannot be read",
                    ErrorDetails.none().withRemedy("plan again, and apply the new plan"));
        }
        String here = directory(invocation);
        String there = of(run).directory();
        if (!there.equals(here)) {
            throw new UsageProblem("run %s belongs to %s, not to %s: name its profile with --profile"
                    .formatted(run.id(), there, here));
        }
    }
}
