package dev.partnerdirectory.core.manifest;

import dev.partnerdirectory.core.error.Violation;
import java.util.List;

/**
 * The errors a manifest's reader found in the form of a row. An entry for the readable part of the same row may follow.
 */
public record FaultyRow(long row, List<Violation> violations) implements ManifestEntry {
    public FaultyRow {
        violations = List.copyOf(violations);
    }

    @Override
    public FaultyRow at(long place) {
        return new FaultyRow(place, violations);
    }
}
