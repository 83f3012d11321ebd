package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.manifest.Manifest;
import dev.partnerdirectory.core.plan.CustomerPlan;
import dev.partnerdirectory.core.plan.Plan;
import dev.partnerdirectory.core.plan.PlanningResult;
import dev.partnerdirectory.core.planning.CustomerPlanner;
import dev.partnerdirectory.core.planning.CustomerView;
import dev.partnerdirectory.core.planning.DesiredState;
import dev.partnerdirectory.core.planning.DesiredStates;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.write.DirectorySession;
import dev.partnerdirectory.core.write.Settings;
import dev.partnerdirectory.core.write.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes plans of manifests, customer by customer, several read at once. */
final class Planning {
    private record Planned(CustomerPlan part, List<Violation> faults) {}

    private final DirectoryPorts directory;
    private final Settings settings;
    private final OrderedParallel readers;
    private final PlanningTerms terms;

    Planning(DirectoryPorts directory, Settings settings, OrderedParallel readers, PlanningTerms terms) {
        this.directory = directory;
        this.settings = settings;
        this.readers = readers;
        this.terms = terms;
    }

    PlanningResult plan(Manifest manifest) {
        DirectorySession session = DirectorySession.begin(directory, settings);
        DesiredStates desired = DesiredStates.read(
                manifest, session.customers().all().iterator(), new Validation(settings.validator()), terms.purpose());
        List<CustomerPlan> parts = new ArrayList<>();
        List<Violation> faults = new ArrayList<>(desired.faults());
        readers.each(desired.states(), this::plan, planned -> {
            parts.add(planned.part());
            faults.addAll(planned.faults());
        });
        return new PlanningResult(
                faults.isEmpty() ? Optional.of(Plan.of("manifest", parts)) : Optional.empty(), faults);
    }

    private Planned plan(DesiredState desired) {
        CustomerPlanner planner = new CustomerPlanner(desired, view(desired), terms.purpose(), settings.roleCatalog());
        return new Planned(planner.plan(), planner.faults());
    }

    /** Manifests name people, and of names only one is cheaper to look for than all are to list. */
    private CustomerView view(DesiredState desired) {
        DirectorySession session = DirectorySession.begin(directory, settings);
        boolean one = desired.users().size() == 1 && desired.roles().isEmpty();
        CustomerView view = one && !terms.counted()
                ? CustomerView.ofSome(session, desired.customer(), 1)
                : CustomerView.ofAll(session, desired.customer());
        terms.known().ifPresent(view::know);
        return view;
    }
}
