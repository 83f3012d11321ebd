package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.cli.command.ConcurrencyOption;
import dev.partnerdirectory.cli.command.CustomerOption;
import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.Session;
import dev.partnerdirectory.cli.journal.PlanFile;
import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.guard.Policy;
import dev.partnerdirectory.core.plan.PlanSummary;
import dev.partnerdirectory.core.port.in.Provisioning;
import dev.partnerdirectory.files.manifest.ManifestDefaults;
import dev.partnerdirectory.files.manifest.ManifestFile;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code plan} and {@code diff} take, and what they both do: plan, show, say by the code whether something is to do. */
final class PlanOptions {
    @Parameters(
            paramLabel = "FILE",
            description = {
                "What should be true, - for standard input: CSV (.csv), JSON Lines (.jsonl) or YAML (.yaml). CSV has the"
                        + " columns customer, userPrincipalName, displayName, firstName, lastName, usageLocation,"
                        + " roles, licenses, state."
            })
    private String file;

    @Mixin
    private CustomerOption customer;

    @Mixin
    private PolicyOptions policy;

    @Option(names = "--exit-code", description = "Ends with 3 when something is to be changed.")
    private boolean exitCode;

    @Mixin
    private ConcurrencyOption concurrency;

    /** @param out where the plan is kept; empty where it is only shown */
    int plan(Invocation invocation, Optional<Path> out) {
        Policy rails = policy.get(invocation);
        Provisioning.Options options = new Provisioning.Options(concurrency.get(invocation));
        try (ManifestFile manifest =
                        ManifestFile.open(file, invocation.console().in(), defaults(invocation), invocation::warn);
                Scratch scratch = new Scratch();
                Session session = invocation.open(false)) {
            Provisioning provisioning = Desk.over(session.directory());
            PlanFile plan = new PlanFile(out.orElseGet(scratch::plan));
            PlanSummary summary;
            try {
                summary =
                        PlanFile.write(plan.path(), sink -> provisioning.plan(manifest, options, sink, section -> {}));
            } catch (InvalidRequest faulty) {
                String refused = manifest.source() + ": no plan was made, nothing was sent";
                return Refusal.tell(
                        invocation, ErrorKind.INVALID_REQUEST, faulty.violations(), refused, "correct the manifest");
            }
            new PlanView(invocation, session.directory(), provisioning).show(plan, summary);
            provisioning
                    .violations(plan, rails, Optional.empty())
                    .forEach(violation -> invocation.warn("apply would be stopped: " + violation));
            return exitCode && !summary.isEmpty() ? ExitCodes.CHANGES : ExitCodes.DONE;
        }
    }

    private ManifestDefaults defaults(Invocation invocation) {
        return customer.text(invocation)
                .map(ManifestDefaults.none()::withCustomer)
                .orElse(ManifestDefaults.none());
    }
}
