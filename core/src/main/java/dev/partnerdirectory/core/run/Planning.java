package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.manifest.CustomerWishes;
import dev.partnerdirectory.core.manifest.Faults;
import dev.partnerdirectory.core.manifest.Manifest;
import dev.partnerdirectory.core.manifest.RowFault;
import dev.partnerdirectory.core.manifest.SortedManifest;
import dev.partnerdirectory.core.plan.CustomerPlan;
import dev.partnerdirectory.core.plan.CustomerPlanner;
import dev.partnerdirectory.core.plan.CustomerView;
import dev.partnerdirectory.core.plan.PlanSink;
import dev.partnerdirectory.core.plan.PlanSummary;
import dev.partnerdirectory.core.plan.PlanWriter;
import dev.partnerdirectory.core.plan.Planned;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.write.DirectorySession;
import dev.partnerdirectory.core.write.Settings;
import dev.partnerdirectory.core.write.Validation;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/** Makes plans of manifests, customer by customer, several read at once. */
final class Planning {
    private static final int SHOWN = 1_000;

    private final DirectoryPorts directory;
    private final Settings settings;
    private final InOrder readers;

    Planning(DirectoryPorts directory, Settings settings, InOrder readers) {
        this.directory = directory;
        this.settings = settings;
        this.readers = readers;
    }

    long check(Manifest manifest, Consumer<RowFault> told) {
        try (Faults faults = new Faults()) {
            plan(manifest, faults, PlanSink.none(), any -> {});
            faults.byRow().forEachRemaining(told);
            return faults.count();
        }
    }

    PlanSummary plan(Manifest manifest, PlanSink sink, Consumer<CustomerPlan> sections) {
        try (Faults faults = new Faults()) {
            PlanSummary summary = plan(manifest, faults, sink, sections);
            refuse(faults);
            return summary;
        }
    }

    private PlanSummary plan(Manifest manifest, Faults faults, PlanSink sink, Consumer<CustomerPlan> sections) {
        DirectorySession unit = DirectorySession.begin(directory, settings);
        Validation validation = new Validation(settings.validator());
        try (SortedManifest sorted =
                SortedManifest.of(manifest, unit.customers().all().iterator(), validation, faults)) {
            PlanWriter writer = new PlanWriter(sink, sections, "manifest");
            readers.each(sorted.customers(), this::plan, planned -> {
                faults.addAll(planned.faults());
                if (faults.count() == 0) {
                    writer.add(planned.section());
                }
            });
            return writer.end(sorted.digest());
        }
    }

    private Planned plan(CustomerWishes wishes) {
        CustomerView view = new CustomerView(DirectorySession.begin(directory, settings), wishes.customer());
        return new CustomerPlanner(wishes, view, settings.roleCatalog()).plan();
    }

    private static void refuse(Faults faults) {
        if (faults.count() == 0) {
            return;
        }
        List<Violation> violations = new ArrayList<>();
        Iterator<RowFault> byRow = faults.byRow();
        while (byRow.hasNext() && violations.size() < SHOWN) {
            RowFault fault = byRow.next();
            violations.add(new Violation(
                    fault.row(), fault.violation().field(), fault.violation().reason()));
        }
        if (faults.count() > violations.size()) {
            violations.add(new Violation("", "and %d more".formatted(faults.count() - violations.size())));
        }
        throw new InvalidRequest(violations, ErrorDetails.none().withRemedy("correct the manifest"));
    }
}
