package dev.partnerdirectory.cli.output;

import java.io.IOException;

/**
 * Writes things of one kind, one after another. A list that breaks off is never ended, so that what was written of a
 * JSON array does not pass for the whole.
 */
interface RecordWriter<T> {
    void write(T thing) throws IOException;

    /** Writes what is held back and ends the list. */
    void end() throws IOException;
}
