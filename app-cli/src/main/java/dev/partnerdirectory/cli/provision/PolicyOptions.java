package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.core.guard.Policy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --policy}: which guard rails hold. */
final class PolicyOptions {
    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = {
                "Guard rails, in YAML; else policy.yaml of the configuration folder. Without either, the last holder"
                        + " of a privileged role stays, and privileged grants need --approve."
            })
    private Optional<Path> file = Optional.empty();

    /** @throws UsageProblem if it cannot be read */
    Policy get(Invocation invocation) {
        Path usual = invocation.folders().policy();
        if (file.isPresent()) {
            return PolicyFile.read(file.get());
        }
        return Files.exists(usual) ? PolicyFile.read(usual) : Policy.standard();
    }
}
