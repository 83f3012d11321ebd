package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.journal.JournalRecord;
import java.util.function.Consumer;

/**
 * The journal of one run: a list of records that only grows. Core chains the records by digests and checks the chain
 * when it reads them. A journal holds no secret. Thread-safe.
 *
 * <p>An interrupted thread can still write, because the outcome of its last call must be recorded.
 */
public interface Journal {
    /**
     * Passes on all records so far, in order. A record that a crash left incomplete is ignored.
     *
     * @throws dev.partnerdirectory.core.error.InvalidRequest if there is something else that is not a record
     * @throws java.io.UncheckedIOException if the journal cannot be read
     */
    void read(Consumer<JournalRecord> to);

    /** Whether there is no record yet. Then nothing was sent. */
    boolean isEmpty();

    /**
     * Adds a record. When this method returns, the record survives a crash of this machine.
     *
     * @throws java.io.UncheckedIOException if that is not certain, or another process has opened the run meanwhile; the
     *     run then sends nothing more
     */
    void append(JournalRecord record);
}
