package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.journal.JournalRecord;
import java.util.function.Consumer;

/**
 * Where one run is written down: records, only ever added to. Core chains them by digests and checks the chain when it
 * reads them. A journal holds no secret. Thread-safe.
 *
 * <p>A thread that is interrupted still writes: what became of its last call has to be written down.
 */
public interface Journal {
    /**
     * Tells every record so far, in order. What a crash left of a record that was not written whole is no record.
     *
     * @throws dev.partnerdirectory.core.error.InvalidRequest if something else is there that is no record
     * @throws java.io.UncheckedIOException                   if it cannot be read
     */
    void read(Consumer<JournalRecord> to);

    /** Whether there is no record yet: nothing was sent then. */
    boolean isEmpty();

    /**
     * Adds a record. When this returns, it outlives a crash of this machine.
     *
     * @throws java.io.UncheckedIOException if that is not certain, or somebody else has opened the run since; the run
     *                                      then sends nothing more
     */
    void append(JournalRecord record);
}
