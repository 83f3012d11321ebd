package dev.partnerdirectory.cli.manifest;

import dev.partnerdirectory.core.manifest.ManifestEntry;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A manifest's entries, one after another as they are read. For one thread. */
abstract class Entries implements Iterator<ManifestEntry>, Closeable {
    private @Nullable ManifestEntry ahead;
    private boolean over;

    /** The next entry; null at the end. */
    abstract @Nullable ManifestEntry read() throws IOException;

    final Stream<ManifestEntry> stream() {
        int sort = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, sort), false)
                .onClose(this::closeUnchecked);
    }

    @Override
    public final boolean hasNext() {
        if (ahead == null && !over) {
            try {
                ahead = read();
            } catch (IOException unreadable) {
                throw new UncheckedIOException("the manifest cannot be read", unreadable);
            }
            over = ahead == null;
        }
        return ahead != null;
    }

    @Override
    public final ManifestEntry next() {
        ManifestEntry next = hasNext() ? ahead : null;
        if (next == null) {
            throw new NoSuchElementException();
        }
        ahead = null;
        return next;
    }

    private void closeUnchecked() {
        try {
            close();
        } catch (IOException unclosable) {
            throw new UncheckedIOException("the manifest cannot be closed", unclosable);
        }
    }
}
