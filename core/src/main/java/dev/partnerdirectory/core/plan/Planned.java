package dev.partnerdirectory.core.plan;

import dev.partnerdirectory.core.manifest.RowFault;
import java.util.List;

/**
 * One customer, planned.
 *
 * @param section its steps are not numbered yet; worth something only where there are no faults
 */
public record Planned(CustomerPlan section, List<RowFault> faults) {
    public Planned {
        faults = List.copyOf(faults);
    }
}
