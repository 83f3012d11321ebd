package dev.partnerdirectory.files.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.journal.JournalRecord;
import dev.partnerdirectory.core.plan.CanonicalForm;
import dev.partnerdirectory.core.port.out.Journal;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A journal in a file, with one record per line. A truncated last line is left by a crash: it is not a record, and the
 * next record replaces it. It does not use channels, because an interrupt would close them while a run still has to
 * write. Thread-safe; must be closed.
 */
final class FileJournal implements Journal, AutoCloseable {
    private final Path path;
    /** Null if the journal is read-only. */
    private final @Nullable RandomAccessFile file;

    private FileJournal(Path path, @Nullable RandomAccessFile file) {
        this.path = path;
        this.file = file;
    }

    static FileJournal look(Path path) {
        return new FileJournal(path, null);
    }

    /**
     * Opens an existing journal for writing. Only one writer may have it open.
     *
     * @throws UncheckedIOException if the journal does not exist; a new empty journal would claim that nothing was sent
     */
    static FileJournal open(Path path) {
        return FileWork.get(path, "opened", () -> {
            new FileInputStream(path.toFile()).close();
            RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
            mend(file);
            return new FileJournal(path, file);
        });
    }

    /** Completes a last line that lacks only its line end, and removes one that is truncated. */
    private static void mend(RandomAccessFile file) throws IOException {
        long end = file.length();
        long begin = end;
        while (begin > 0 && byteAt(file, begin - 1) != '\n') {
            begin--;
        }
        if (begin < end) {
            byte[] last = new byte[Math.toIntExact(end - begin)];
            file.seek(begin);
            file.readFully(last);
            if (isRecord(new String(last, StandardCharsets.UTF_8))) {
                file.write('\n');
            } else {
                file.setLength(begin);
            }
            file.getFD().sync();
        }
    }

    private static int byteAt(RandomAccessFile file, long position) throws IOException {
        file.seek(position);
        return file.read();
    }

    private static boolean isRecord(String line) {
        try {
            parse(line);
            return true;
        } catch (JsonProcessingException cut) {
            return false;
        }
    }

    private static JournalRecord parse(String line) throws JsonProcessingException {
        return Json.mapper().readValue(line, JournalRecord.class);
    }

    @Override
    public void read(Consumer<JournalRecord> to) {
        FileWork.run(path, "read", () -> {
            boolean whole = endsWithLine();
            try (BufferedReader lines = FileWork.lines(path)) {
                String line = lines.readLine();
                for (long number = 1; line != null; number++) {
                    String next = lines.readLine();
                    if (next != null || whole || isRecord(line)) {
                        to.accept(record(line, number));
                    }
                    line = next;
                }
            }
        });
    }

    private boolean endsWithLine() throws IOException {
        try (RandomAccessFile text = new RandomAccessFile(path.toFile(), "r")) {
            return text.length() > 0 && byteAt(text, text.length() - 1) == '\n';
        }
    }

    private static JournalRecord record(String line, long number) {
        if (number == 1 && line.startsWith("begun\t")) {
            throw new InvalidRequest(
                    "journal",
                    "was written by an earlier version, in another form",
                    ErrorDetails.none().withRemedy("plan again, and apply the new plan"));
        }
        try {
            return parse(line);
        } catch (JsonProcessingException malformed) {
            throw new InvalidRequest(
                    "journal",
                    "entry %d cannot be read: %s".formatted(number, malformed.getOriginalMessage()),
                    ErrorDetails.none());
        }
    }

    /** A truncated first line, left by a full disk or a crash, counts as empty. */
    @Override
    public boolean isEmpty() {
        return FileWork.get(path, "read", () -> {
            try (BufferedReader lines = FileWork.lines(path)) {
                String first = lines.readLine();
                return first == null || (lines.readLine() == null && !endsWithLine() && !isRecord(first));
            }
        });
    }

    @Override
    public synchronized void append(JournalRecord record) {
        RandomAccessFile open = file;
        if (open == null) {
            throw new UnsupportedOperationException("this journal is only looked at");
        }
        FileWork.run(path, "written", () -> {
            open.seek(open.length());
            open.write((CanonicalForm.of(record) + "\n").getBytes(StandardCharsets.UTF_8));
            open.getFD().sync();
        });
    }

    @Override
    public synchronized void close() {
        if (file != null) {
            FileWork.run(path, "closed", file::close);
        }
    }
}
