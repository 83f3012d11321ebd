package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.cli.command.CustomerOption;
import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.PolicyOptions;
import dev.partnerdirectory.cli.command.Session;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.cli.report.ProgressBar;
import dev.partnerdirectory.cli.report.Refusal;
import dev.partnerdirectory.cli.report.Unread;
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
                "The manifest, - for stdin: CSV, JSON Lines or YAML, as its ending says. CSV has"
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

    /**
     * Plans and shows the plan.
     *
     * @param out         the file for the plan; empty where it is only shown
     * @param partialWill whether a plan of the customers that can be read will do
     */
    int plan(Invocation invocation, Optional<Path> out, BiConsumer<PlanView, Plan> show, boolean partialWill) {
        Policy rails = policy.get(invocation);
        Provisioning.Options options = pace.get(invocation);
        try (ManifestFile manifest =
                        ManifestFile.open(file, invocation.console().in(), defaults(), invocation::warn);
                Session session = invocation.open(false)) {
            PlanningResult result = ProgressBar.whileReading(
                    invocation,
                    () -> session.directory().under(rails).provisioning().plan(manifest.withoutPasswords(), options));
            Unread unread = new Unread(invocation);
            Optional<Plan> planned = result.plan().or(() -> partialWill ? partial(result, unread) : Optional.empty());
            if (planned.isEmpty() && result.partial().isPresent()) {
                throw result.partial().get().lost().get(0).why();
            }
            if (planned.isEmpty()) {
                String refused = manifest.source() + ": no plan was made, nothing was sent";
                return Refusal.tell(
                        invocation, ErrorKind.INVALID_REQUEST, result.listed(), refused, "correct the manifest");
            }
            Plan plan = planned.get();
            out.ifPresent(file -> keep(plan, file));
            show.accept(new PlanView(invocation), plan);
            GuardRails.check(plan, rails, session.directory().roleCatalog())
                    .violations()
                    .forEach(violation -> invocation.warn("apply would be stopped: " + violation));
            OptionalInt refused = preflight ? Preflight.tell(invocation, session, plan) : OptionalInt.empty();
            int code = refused.orElseGet(() -> ExitCodes.ofPlan(plan.summary(), exitCode));
            return unread.end(plan.customers().size(), code);
        }
    }

    /** The plan of the customers that were read, if there are any, after telling the others. */
    private static Optional<Plan> partial(PlanningResult result, Unread unread) {
        return result.partial()
                .filter(some -> !some.plan().customers().isEmpty())
                .map(some -> {
                    some.lost()
                            .forEach(each -> unread.add(
                                    each.domain(), String.valueOf(each.why().getMessage())));
                    return some.plan();
                });
    }

    private static void keep(Plan plan, Path file) {
        try {
            PlanFile.write(file, plan);
        } catch (FileAlreadyExistsException other) {
            throw new UsageProblem("%s exists already, is no plan and is not overwritten".formatted(file));
        } catch (IOException unwritable) {
            throw UsageProblem.unusable(file, "written", unwritable);
        }
    }

    private ManifestDefaults defaults() {
        return customer.text().map(ManifestDefaults.none()::withCustomer).orElse(ManifestDefaults.none());
    }
}
