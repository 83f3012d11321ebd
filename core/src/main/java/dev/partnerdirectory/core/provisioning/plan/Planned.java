package dev.partnerdirectory.core.provisioning.plan;

import dev.partnerdirectory.core.provisioning.manifest.RowFault;
import java.util.List;

/**
 * One customer, planned.
 *
 * @param section its steps are not numbered yet; worth something only where there are no faults
 */
public record Planned(PlanSection section, List<RowFault> faults) {
    public Planned {
        faults = List.copyOf(faults);
    }
}
