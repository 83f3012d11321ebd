package dev.partnerdirectory.cli.command;

import dev.partnerdirectory.core.guard.Policy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --policy}: the guard rails. */
public final class PolicyOptions {
    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = {
                "Guard rails, in YAML; otherwise policy.yaml of the configuration folder. Without either, the last"
                        + " holder of a privileged role stays, and privileged grants need an approval."
            })
    private Optional<String> file = Optional.empty();

    /**
     * The guard rails of this command.
     *
     * @throws UsageProblem if they cannot be read
     */
    public Policy get(Invocation invocation) {
        return file.map(path -> PolicyFile.read(invocation, path)).orElseGet(() -> usual(invocation));
    }

    /** The guard rails of the configuration folder, which hold for every write. */
    public static Policy usual(Invocation invocation) {
        Path usual = invocation.folders().policy();
        return Files.exists(usual) ? PolicyFile.read(invocation, usual.toString()) : Policy.standard();
    }
}
