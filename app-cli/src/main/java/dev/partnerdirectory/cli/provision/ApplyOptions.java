package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.cli.command.ConcurrencyOption;
import dev.partnerdirectory.cli.command.DryRunOption;
import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.Session;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.cli.command.YesOption;
import dev.partnerdirectory.cli.journal.PlanFile;
import dev.partnerdirectory.cli.journal.RunFolder;
import dev.partnerdirectory.cli.journal.Runs;
import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.guard.Approval;
import dev.partnerdirectory.core.guard.Policy;
import dev.partnerdirectory.core.plan.Change;
import dev.partnerdirectory.core.plan.PlanSummary;
import dev.partnerdirectory.core.port.in.Provisioning;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code apply} and {@code undo} take, and what they both do with a plan: hold it against the policy, ask, run. */
final class ApplyOptions {
    @Mixin
    private PolicyOptions policy;

    @Mixin
    private ApproveOption approve;

    @Option(
            names = "--credentials-out",
            paramLabel = "FILE",
            description = "A new file, readable by you alone, for the passwords of users who are created; else one in"
                    + " the folder for state, whose path is told.")
    private Optional<Path> credentialsOut = Optional.empty();

    @Mixin
    private RecipientOption recipient;

    @Mixin
    private ConcurrencyOption concurrency;

    @Mixin
    private YesOption yes;

    @Mixin
    private DryRunOption dryRun;

    Session open(Invocation invocation) {
        return dryRun.open(invocation);
    }

    Provisioning.Options pace(Invocation invocation) {
        return new Provisioning.Options(concurrency.get(invocation));
    }

    /** @param verb what the operator is asked to agree to: "apply" */
    int run(Invocation invocation, Session session, PlanFile plan, PlanSummary summary, String verb) {
        if (summary.isEmpty()) {
            invocation.note(PlanWords.changes(summary));
            return ExitCodes.DONE;
        }
        Policy rails = policy.get(invocation);
        Optional<Approval> approval = approve.get();
        List<Violation> violations = Desk.withoutDirectory().violations(plan, rails, approval);
        if (!violations.isEmpty()) {
            return Refusal.tell(
                    invocation,
                    ErrorKind.GUARD_RAIL,
                    violations,
                    "a guard rail stopped the run, nothing was sent",
                    remedy(plan, summary, rails, violations));
        }
        refuseOldCredentials();
        Optional<String> sealedFor = recipient.get(invocation);
        yes.consent(invocation, dryRun, verb + " " + PlanWords.deed(summary));
        RunWork work = new RunWork(invocation, session, concurrency.get(invocation));
        Runs runs = new Runs(invocation.folders(), invocation.clock());
        if (dryRun.isOn()) {
            int code = work.rehearse(runs.rehearse(plan), rails, approval);
            dryRun.note(invocation);
            return code;
        }
        RunFolder run = runs.begin(plan, Directories.name(invocation), credentialsOut, sealedFor);
        refuseAnother(run, summary);
        boolean makesPeople = summary.countsByKind().containsKey(Change.Kind.CREATE_USER);
        return work.apply(run, makesPeople, rails, approval);
    }

    /** An approval is asked for only where it takes a rail away. */
    private static String remedy(PlanFile plan, PlanSummary summary, Policy rails, List<Violation> violations) {
        Approval approval = new Approval(summary.digest(), "somebody");
        int left = Desk.withoutDirectory()
                .violations(plan, rails, Optional.of(approval))
                .size();
        String change = "change the manifest or the policy";
        return left < violations.size() ? change + ", or approve the plan with --approve " + summary.digest() : change;
    }

    /** Answering takes time, in which somebody may put another plan in the place of the one that is agreed to. */
    private static void refuseAnother(RunFolder run, PlanSummary agreed) {
        PlanSummary taken = Desk.withoutDirectory().read(run.plan(), section -> {});
        if (!taken.digest().equals(agreed.digest())) {
            run.discard();
            throw new UsageProblem("the plan was changed while it was agreed to: nothing was sent");
        }
    }

    private void refuseOldCredentials() {
        credentialsOut.filter(Files::exists).ifPresent(file -> {
            throw new UsageProblem("%s is there already and is not overwritten: name a new file".formatted(file));
        });
    }
}
