package dev.partnerdirectory.cli.output;

import java.io.IOException;

/**
 * Writes things of one type, one after another. After a failure the list is not closed, so that an incomplete
 * JSON array is not valid.
 */
@FunctionalInterface
interface RecordWriter<T> {
    void write(T thing) throws IOException;

    /** Writes what is buffered and closes the list. */
    default void end() throws IOException {}
}
