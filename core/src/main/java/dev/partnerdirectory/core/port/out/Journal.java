package dev.partnerdirectory.core.port.out;

import java.util.stream.Stream;

/**
 * Where one run is written down: lines of text, only ever added to. Core makes the lines, chains them by digests and
 * reads them back; a journal keeps them. It holds no secret. Thread-safe.
 *
 * <p>A journal is open for one run at a time, in one process: whoever opens it a second time, also from another process,
 * is refused with a {@code Conflict} ({@code RUN_EXISTS}) until the first has closed it or died.
 *
 * <p>A thread that is interrupted still writes: what became of its last call has to be written down. So a channel that
 * closes on interruption will not do.
 */
public interface Journal extends AutoCloseable {
    /**
     * Every line so far, lazily, in order, without line ends. After a crash the last one may be cut short in its middle;
     * it is handed out as it is. The reader closes the stream. Nothing is appended meanwhile.
     *
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    Stream<String> lines();

    /**
     * Adds a line. When this returns, the line is on disk, or wherever it outlives this machine's crash. A line is there
     * wholly or, after a crash, cut short; lines are never mixed up.
     *
     * @param line without a line end
     * @throws java.io.UncheckedIOException if that is not certain; the run then sends nothing more, and the journal
     *                                      takes no further line until it was opened again
     */
    void append(String line);

    /**
     * Cuts off the last line, which a crash has left cut short, so that the next is appended in its place. Asked for at
     * most once, before anything is appended.
     *
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    void dropLast();

    /** Lets others open it. */
    @Override
    void close();
}
