package dev.partnerdirectory.core.manifest;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** What should be true, as a person wrote it. Can be read more than once, and says the same every time. */
@FunctionalInterface
public interface Manifest {
    /**
     * Tells every entry, in the order they were written.
     *
     * @throws dev.partnerdirectory.core.error.InvalidRequest where the text itself cannot be read
     */
    void forEach(Consumer<ManifestEntry> to);

    /** These entries. */
    static Manifest of(Collection<? extends ManifestEntry> entries) {
        return List.<ManifestEntry>copyOf(entries)::forEach;
    }
}
