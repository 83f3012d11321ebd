package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.core.guard.Approval;
import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --approve}: somebody's word that a plan's privileged grants are wanted. */
final class ApproveOption {
    @Option(
            names = "--approve",
            paramLabel = "DIGEST",
            description = "The privileged grants of the plan with just this digest are wanted.")
    private Optional<String> digest = Optional.empty();

    Optional<Approval> get() {
        String by = System.getProperty("user.name", "somebody");
        return digest.map(given -> new Approval(given.strip(), by));
    }
}
