package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.manifest.DesiredState;
import dev.partnerdirectory.core.manifest.DesiredStates;
import dev.partnerdirectory.core.manifest.Manifest;
import dev.partnerdirectory.core.manifest.Purpose;
import dev.partnerdirectory.core.plan.CustomerPlan;
import dev.partnerdirectory.core.plan.Plan;
import dev.partnerdirectory.core.planning.CustomerPlanner;
import dev.partnerdirectory.core.planning.CustomerView;
import dev.partnerdirectory.core.planning.PlanningResult;
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
    private final Purpose purpose;

    Planning(DirectoryPorts directory, Settings settings, OrderedParallel readers, Purpose purpose) {
        this.directory = directory;
        this.settings = settings;
        this.readers = readers;
        this.purpose = purpose;
    }

    PlanningResult plan(Manifest manifest) {
        DirectorySession session = DirectorySession.begin(directory, settings);
        DesiredStates desired = DesiredStates.read(
                manifest, session.customers().all().iterator(), new Validation(settings.validator()), purpose);
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
        CustomerView view = new CustomerView(DirectorySession.begin(directory, settings), desired.customer());
        CustomerPlanner planner = new CustomerPlanner(desired, view, purpose, settings.roleCatalog());
        return new Planned(planner.plan(), planner.faults());
    }
}
