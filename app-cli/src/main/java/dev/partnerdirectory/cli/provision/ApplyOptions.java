package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.cli.command.ApprovePrivilegedOption;
import dev.partnerdirectory.cli.command.DryRunOption;
import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.PolicyOptions;
import dev.partnerdirectory.cli.command.Session;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.cli.command.YesOption;
import dev.partnerdirectory.cli.report.Refusal;
import dev.partnerdirectory.cli.report.RowReport;
import dev.partnerdirectory.cli.report.RowView;
import dev.partnerdirectory.core.guard.Approval;
import dev.partnerdirectory.core.guard.GuardRails;
import dev.partnerdirectory.core.guard.Policy;
import dev.partnerdirectory.core.plan.Plan;
import dev.partnerdirectory.core.plan.PlanSummary;
import dev.partnerdirectory.core.port.out.StoredRun;
import dev.partnerdirectory.core.report.RunReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code apply} and {@code undo}, and how both run a plan: check the policy, ask, apply. */
final class ApplyOptions {
    /** How many digits of a digest are enough. */
    private static final int DIGITS = 12;

    @Mixin
    private PolicyOptions policy;

    @Option(
            names = "--approve",
            paramLabel = "DIGEST",
            description = "Approves the privileged grants of the plan with this digest; its first 8 digits are enough.")
    private Optional<String> approved = Optional.empty();

    @Option(
            names = "--credentials-out",
            paramLabel = "FILE",
            description = "A new file for the generated passwords; only you can read it. By default it is in the state"
                    + " folder, and its path is printed.")
    private Optional<Path> credentialsOut = Optional.empty();

    @Mixin
    private RecipientOption recipient;

    @Mixin
    private PaceOptions pace;

    @Option(
            names = "--no-preflight",
            description = "Do not read each customer's rights first. A step that lacks a right then fails alone.")
    private boolean noPreflight;

    @Mixin
    private YesOption yes;

    @Mixin
    private DryRunOption dryRun;

    Session open(Invocation invocation) {
        return dryRun.open(invocation);
    }

    /** Plans to undo a run. */
    Plan undo(Invocation invocation, Session session, StoredRun done) {
        Policy rails = policy.get(invocation);
        return session.directory().under(rails).provisioning().undo(done, pace.get(invocation));
    }

    /** @param verb what the operator is asked to agree to: "apply" */
    int run(Invocation invocation, Session session, Plan plan, String verb) {
        PlanSummary summary = plan.summary();
        if (summary.isEmpty()) {
            if (summary.notes() == 0) {
                invocation.note(PlanView.changes(summary));
            }
            return ExitCodes.ofEmptyPlan(summary);
        }
        Policy rails = approving(policy.get(invocation));
        GuardRails.Verdict verdict =
                GuardRails.check(plan, rails, session.directory().roleCatalog());
        boolean asks = verdict.approvalHelps()
                && !dryRun.isOn()
                && invocation.console().canAsk();
        if (!verdict.violations().isEmpty() && !asks) {
            String change = "change the manifest or the policy";
            String digest = summary.digest().substring(0, DIGITS);
            return Refusal.of(
                    invocation,
                    verdict.violations(),
                    verdict.approvalHelps() ? change + ", or approve the plan with --approve " + digest : change);
        }
        if (asks) {
            ApprovePrivilegedOption.ask(invocation, verdict.unapproved());
            rails = rails.withoutApprovals();
        }
        refuseOldCredentials();
        Optional<String> sealedFor = recipient.get(invocation);
        OptionalInt refused = noPreflight ? OptionalInt.empty() : Preflight.tell(invocation, session, plan);
        if (refused.isPresent()) {
            return refused.getAsInt();
        }
        yes.consent(invocation, dryRun, verb + " " + PlanView.deed(summary));
        RunWork work = new RunWork(invocation, session.directory().under(rails), pace.get(invocation));
        if (dryRun.isOn()) {
            int code = new RowView(invocation, true)
                    .tell(RunReport.dryRun(plan).stream().map(RowReport::of));
            dryRun.note(invocation);
            return code;
        }
        return work.apply(plan, credentialsOut, sealedFor);
    }

    /** The policy, with the approval where there is one. */
    private Policy approving(Policy rails) {
        String by = System.getProperty("user.name", "somebody");
        return approved.map(digest -> rails.withApproval(new Approval(digest.strip(), by)))
                .orElse(rails);
    }

    private void refuseOldCredentials() {
        credentialsOut.filter(Files::exists).ifPresent(file -> {
            throw UsageProblem.exists(file);
        });
    }
}
