package dev.partnerdirectory.core.manifest;

import java.util.stream.Stream;

/** What should be true, as a person wrote it. Can be read more than once, and says the same every time. */
@FunctionalInterface
public interface Manifest {
    /**
     * The entries, lazily, in the order they were written; nothing is held that was read before. The reader closes the
     * stream.
     *
     * @throws dev.partnerdirectory.core.error.InvalidRequest from the stream, where the text itself cannot be read
     */
    Stream<ManifestEntry> entries();
}
