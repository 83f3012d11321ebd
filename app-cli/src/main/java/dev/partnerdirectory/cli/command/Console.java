package dev.partnerdirectory.cli.command;

import dev.partnerdirectory.cli.output.DisplayText;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The three standard streams in UTF-8, and which of them are terminals. */
public final class Console {
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final InputStream in;
    private final Writer out;
    private final PrintWriter err;
    private final Terminal terminal;
    private boolean hasStatus;
    private @Nullable BufferedReader answers;

    public Console(InputStream in, OutputStream out, OutputStream err, Terminal terminal) {
        // Java 17 reads the rest of a file at once by seeking, which a pipe cannot do.
        this.in = new BufferedInputStream(in);
        this.out = new BufferedWriter(new OutputStreamWriter(new Tattling(out), StandardCharsets.UTF_8));
        this.err = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
        this.terminal = terminal;
    }

    public InputStream in() {
        return in;
    }

    /** The stream for data; it throws {@link OutputClosed} when its reader has closed it. */
    public Writer out() {
        return out;
    }

    /** The stream for everything that is not data. */
    public PrintWriter err() {
        return err;
    }

    public Terminal terminal() {
        return terminal;
    }

    /** Prints a line that is not data, below the data that came before it, also where both go to one file. */
    public synchronized void say(String line) {
        clearStatus();
        try {
            out.flush();
        } catch (IOException e) {
            // The last flush of the run reports this.
        }
        err.println(line);
    }

    /** Shows a line that the next message, or the next such line, takes the place of. */
    public synchronized void status(String line) {
        err.print(CLEAR_LINE + (terminal.columns() > 1 ? DisplayText.fit(line, terminal.columns() - 1) : line));
        err.flush();
        hasStatus = true;
    }

    /** Removes that line. */
    public synchronized void clearStatus() {
        if (hasStatus) {
            err.print(CLEAR_LINE);
            err.flush();
            hasStatus = false;
        }
    }

    /** Whether the operator can be asked. */
    public boolean canAsk() {
        return terminal.in() && terminal.err();
    }

    /** Prints a question and reads one line; empty at the end of input. Meanwhile no status line is shown. */
    public synchronized String ask(String question) {
        clearStatus();
        err.print(DisplayText.harmless(question));
        err.flush();
        try {
            if (answers == null) {
                answers = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            String answer = answers.readLine();
            return answer == null ? "" : answer.strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the answer cannot be read", e);
        }
    }

    /** Flushes both streams; a reader that has closed its end does not matter any more. */
    public void flush() throws IOException {
        out.flush();
        err.flush();
    }

    /** Distinguishes a closed reader from other errors, such as a full disk. */
    private static final class Tattling extends FilterOutputStream {
        Tattling(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                throw OutputClosed.of(e);
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (IOException e) {
                throw OutputClosed.of(e);
            }
        }
    }
}
