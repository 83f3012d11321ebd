package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.model.RunId;
import java.time.Instant;
import java.util.Map;

/**
 * Describes a run, besides its plan.
 *
 * @param created when the run was created
 * @param labels  data by which the creating application finds the run again; core does not read them. No secrets
 */
public record RunInfo(RunId id, Instant created, Map<String, String> labels) {
    public RunInfo {
        labels = Map.copyOf(labels);
    }
}
