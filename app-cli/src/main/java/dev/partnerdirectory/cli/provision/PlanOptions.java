package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.cli.command.CustomerOption;
import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.PolicyOptions;
import dev.partnerdirectory.cli.command.Session;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.cli.report.ProgressBar;
import dev.partnerdirectory.cli.report.Refusal;
import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.guard.GuardRails;
import dev.partnerdirectory.core.guard.Policy;
import dev.partnerdirectory.core.plan.Plan;
import dev.partnerdirectory.core.plan.PlanningResult;
import dev.partnerdirectory.core.port.in.Provisioning;
import dev.partnerdirectory.files.manifest.ManifestDefaults;
import dev.partnerdirectory.files.manifest.ManifestFile;
import dev.partnerdirectory.files.run.PlanFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code plan} and {@code diff}, and how both plan and show the result. */
final class PlanOptions {
    @Parameters(
            paramLabel = "FILE",
            description = {
                "What should be true, - for standard input: CSV (.csv), JSON Lines (.jsonl) or YAML (.yaml). CSV has"
                        + " the columns customer, userPrincipalName, displayName, firstName, lastName, usageLocation,"
                        + " roles, licenses, state."
            })
    private String file;

    @Mixin
    private CustomerOption customer;

    @Mixin
    private PolicyOptions policy;

    @Option(names = "--exit-code", description = "End with exit code 3 if there are changes.")
    private boolean exitCode;

    @Option(
            names = "--preflight",
            description =
                    "Read each customer's rights, and show the steps that would be refused. Exit code 4 if there are.")
    private boolean preflight;

    @Mixin
    private PaceOptions pace;

    /** @param out the file for the plan; empty where it is only shown */
    int plan(Invocation invocation, Optional<Path> out) {
        return plan(invocation, out, PlanView::show);
    }

    /** @param show how the plan is shown */
    int plan(Invocation invocation, Optional<Path> out, BiConsumer<PlanView, Plan> show) {
        Policy rails = policy.get(invocation);
        Provisioning.Options options = pace.get(invocation);
        try (ManifestFile manifest =
                        ManifestFile.open(file, invocation.console().in(), defaults(invocation), invocation::warn);
                Session session = invocation.open(false)) {
            PlanningResult result = ProgressBar.whileReading(
                    invocation,
                    () -> session.directory().under(rails).provisioning().plan(manifest.withoutPasswords(), options));
            if (result.plan().isEmpty()) {
                result.lost().ifPresent(unreadable -> {
                    throw unreadable;
                });
                String refused = manifest.source() + ": no plan was made, nothing was sent";
                return Refusal.tell(
                        invocation, ErrorKind.INVALID_REQUEST, result.listed(), refused, "correct the manifest");
            }
            Plan plan = result.plan().get();
            out.ifPresent(file -> keep(plan, file));
            show.accept(new PlanView(invocation), plan);
            GuardRails.check(plan, rails, session.directory().roleCatalog())
                    .violations()
                    .forEach(violation -> invocation.warn("apply would be stopped: " + violation));
            OptionalInt refused = preflight ? Preflight.tell(invocation, session, plan) : OptionalInt.empty();
            return refused.orElseGet(() -> ExitCodes.ofPlan(plan.summary(), exitCode));
        }
    }

    private static void keep(Plan plan, Path file) {
        try {
            PlanFile.write(file, plan);
        } catch (FileAlreadyExistsException other) {
            throw new UsageProblem("%s exists already, is no plan and is not overwritten".formatted(file));
        } catch (IOException unwritable) {
            throw new UsageProblem("%s cannot be written: %s".formatted(file, unwritable));
        }
    }

    private ManifestDefaults defaults(Invocation invocation) {
        return customer.text(invocation)
                .map(ManifestDefaults.none()::withCustomer)
                .orElse(ManifestDefaults.none());
    }
}
