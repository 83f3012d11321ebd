package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.UsageProblem;
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
                "Guard rails, in YAML; else policy.yaml of the configuration folder. Without either, the last holder"
                        + " of a privileged role stays, and privileged grants need --approve."
            })
    private Optional<Path> file = Optional.empty();

    /**
     * The guard rails of a command without a plan that could be approved. Where there is no policy, running the
     * command approves its privileged grants.
     *
     * @throws UsageProblem if the policy cannot be read
     */
    public Policy ofCommand(Invocation invocation) {
        boolean isSaid = file.isPresent() || Files.exists(invocation.folders().policy());
        return isSaid ? get(invocation) : Policy.standard().withoutApprovals();
    }

    /** @throws UsageProblem if it cannot be read */
    Policy get(Invocation invocation) {
        return file.map(PolicyFile::read).orElseGet(() -> usual(invocation));
    }

    /** The guard rails of the configuration folder. */
    static Policy usual(Invocation invocation) {
        Path usual = invocation.folders().policy();
        return Files.exists(usual) ? PolicyFile.read(usual) : Policy.standard();
    }
}
