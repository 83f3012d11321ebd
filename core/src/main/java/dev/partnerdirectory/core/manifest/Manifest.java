package dev.partnerdirectory.core.manifest;

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

    /** A manifest of these entries. */
    static Manifest of(Collection<? extends ManifestEntry> entries) {
        return List.<ManifestEntry>copyOf(entries)::forEach;
    }
}
