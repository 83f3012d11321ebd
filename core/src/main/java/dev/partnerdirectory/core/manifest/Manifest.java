package dev.partnerdirectory.core.manifest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** The desired state as a user wrote it. It can be read more than once, with the same content every time. */
@FunctionalInterface
public interface Manifest {
    /**
     * Passes on all entries, in the order they were written.
     *
     * @throws dev.partnerdirectory.core.error.InvalidRequest if the text itself cannot be read
     */
    void forEach(Consumer<ManifestEntry> to);

    /** A manifest of these entries. An entry whose row is 0 gets its place in the collection, counted from 1. */
    static Manifest of(Collection<? extends ManifestEntry> entries) {
        List<ManifestEntry> numbered = new ArrayList<>();
        entries.forEach(entry -> numbered.add(entry.row() == 0 ? entry.at(numbered.size() + 1L) : entry));
        return List.copyOf(numbered)::forEach;
    }
}
