package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.core.guard.Approval;
import dev.partnerdirectory.core.guard.Policy;
import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --approve}: the approval of a plan's privileged grants. */
final class ApproveOption {
    @Option(
            names = "--approve",
            paramLabel = "DIGEST",
            description = "Approves the privileged grants of the plan with this digest; its first 8 digits are enough.")
    private Optional<String> digest = Optional.empty();

    /** The policy, with the approval where there is one. */
    Policy in(Policy policy) {
        String by = System.getProperty("user.name", "somebody");
        return digest.map(given -> policy.withApproval(new Approval(given.strip(), by)))
                .orElse(policy);
    }
}
