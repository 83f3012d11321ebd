package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.model.RunId;
import java.time.Instant;
import java.util.Map;

/**
 * What a run is, beside its plan.
 *
 * @param created when
 * @param labels  what the application that created it wants to find again; core does not read them. No secrets
 */
public record RunInfo(RunId id, Instant created, Map<String, String> labels) {
    public RunInfo {
        labels = Map.copyOf(labels);
    }
}
