package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.Forbidden;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.error.UnexpectedResponse;
import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.manifest.Manifest;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.plan.CustomerPlan;
import dev.partnerdirectory.core.plan.Plan;
import dev.partnerdirectory.core.plan.PlanningResult;
import dev.partnerdirectory.core.planning.CustomerPlanner;
import dev.partnerdirectory.core.planning.CustomerView;
import dev.partnerdirectory.core.planning.DesiredState;
import dev.partnerdirectory.core.planning.DesiredStates;
import dev.partnerdirectory.core.planning.Purpose;
import dev.partnerdirectory.core.write.CustomerIndex;
import dev.partnerdirectory.core.write.DirectorySession;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Makes plans from manifests, customer by customer, reading several customers at once.
 *
 * @param counted    whether the plan must give each customer's number of users, which ceilings in per cent need
 * @param keepsGoing whether rows with errors are left out and the others are planned
 * @param customers  lists all customers
 * @param known      an active user of the manifest's only customer, who was just read
 */
record Planning(
        BulkJob job,
        Purpose purpose,
        boolean counted,
        boolean keepsGoing,
        Supplier<CustomerIndex> customers,
        Optional<CustomerUser> known) {
    private static final int NAMED = 20;

    /** Makes a plan that is checked against a policy later. */
    static Planning provision(BulkJob job) {
        return new Planning(job, Purpose.PROVISION, true, false, job::customers, Optional.empty());
    }

    /** Makes a plan that is checked against the job's policy at once. */
    static Planning onboard(BulkJob job, boolean keepsGoing) {
        boolean counted = job.settings().policy().countsUsers();
        return new Planning(job, Purpose.ONBOARD, counted, keepsGoing, job::customers, Optional.empty());
    }

    /** Makes the plan for one user to leave. The session has read the user. */
    static Planning offboard(BulkJob job, DirectorySession session, CustomerUser leaver) {
        boolean counted = job.settings().policy().countsUsers();
        Supplier<CustomerIndex> customers = session.customers()::index;
        return new Planning(job, Purpose.OFFBOARD, counted, false, customers, Optional.of(leaver));
    }

    PlanningResult plan(Manifest manifest) {
        DesiredStates desired =
                DesiredStates.read(manifest, customers.get(), job.settings().validation(), purpose);
        List<CustomerPlan> parts = new ArrayList<>();
        List<Violation> faults = new ArrayList<>(desired.faults());
        List<Violation> others = new ArrayList<>(desired.faults());
        List<PlanningResult.Lost> lost = new ArrayList<>();
        job.each(desired.states(), this::plan, planned -> {
            faults.addAll(planned.faults());
            planned.lost().ifPresentOrElse(why -> lost.add(naming(planned, why)), () -> {
                parts.add(planned.part());
                others.addAll(planned.faults());
            });
        });
        if (keepsGoing) {
            return new PlanningResult(Optional.of(Plan.of("manifest", parts)), faults, Optional.empty());
        }
        if (!others.isEmpty()) {
            return new PlanningResult(Optional.empty(), faults, Optional.empty());
        }
        Plan plan = Plan.of("manifest", parts);
        return lost.isEmpty()
                ? new PlanningResult(Optional.of(plan), List.of(), Optional.empty())
                : new PlanningResult(Optional.empty(), faults, Optional.of(new PlanningResult.Partial(plan, lost)));
    }

    /** The failure, with the rows it affects. */
    private static PlanningResult.Lost naming(CustomerPlanner.Planned planned, DirectoryException failure) {
        List<Long> rows = planned.faults().stream()
                .map(Violation::row)
                .filter(row -> row > 0)
                .distinct()
                .toList();
        if (rows.isEmpty()) {
            return new PlanningResult.Lost(planned.part().domain(), failure);
        }
        String named = rows.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        String message = "customer %s cannot be read (%s %s%s), nothing was sent: %s"
                .formatted(
                        planned.part().domain(),
                        rows.size() == 1 ? "row" : "rows",
                        named,
                        rows.size() > NAMED ? " and %d more".formatted(rows.size() - NAMED) : "",
                        failure.getMessage());
        return new PlanningResult.Lost(
                planned.part().domain(),
                switch (failure.kind()) {
                    case NOT_FOUND -> new NotFound(((NotFound) failure).missing(), message, failure.details(), failure);
                    case FORBIDDEN ->
                        new Forbidden(((Forbidden) failure).reason(), message, failure.details(), failure);
                    default -> new UnexpectedResponse(message, failure.details(), failure);
                });
    }

    private CustomerPlanner.Planned plan(DesiredState desired) {
        return plan(desired, view(desired));
    }

    private CustomerPlanner.Planned plan(DesiredState desired, CustomerView view) {
        CustomerPlanner.Planned planned =
                new CustomerPlanner(desired, view, purpose, job.settings().roleCatalog()).plan();
        return planned.faults().isEmpty() || !keepsGoing
                ? planned
                : plan(desired.without(planned.faults()), view).withFaults(planned.faults());
    }

    /**
     * Manifests refer to users by name. Looking up one name is cheaper than listing all users; looking up more is not.
     */
    private CustomerView view(DesiredState desired) {
        boolean one = desired.users().size() == 1 && desired.roles().isEmpty();
        CustomerView view = one && !counted
                ? CustomerView.ofSome(job.session(), desired.customer(), 1)
                : job.view(desired.customer());
        known.ifPresent(view::know);
        return view;
    }
}
