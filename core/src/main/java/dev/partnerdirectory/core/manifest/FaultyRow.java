package dev.partnerdirectory.core.manifest;

import dev.partnerdirectory.core.error.Violation;
import java.util.List;

/**
 * What the manifest's reader found wrong with the form of a row. An entry of the same row may follow, for what could be
 * read of it.
 */
public record FaultyRow(long row, List<Violation> violations) implements ManifestEntry {
    public FaultyRow {
        violations = List.copyOf(violations);
    }
}
