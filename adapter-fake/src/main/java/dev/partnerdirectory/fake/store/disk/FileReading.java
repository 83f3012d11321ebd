package dev.partnerdirectory.fake.store.disk;

import com.fasterxml.jackson.core.JsonParser;
import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.fake.seed.SeedJson;
import dev.partnerdirectory.fake.seed.SeedObject;
import dev.partnerdirectory.fake.seed.SeedReader;
import dev.partnerdirectory.fake.store.DirectoryState;
import dev.partnerdirectory.fake.store.StoreFailure;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** An open directory file, read up to the end of a line. */
final class FileReading implements Closeable {
    private static final String BEGINNING = "{\"formatVersion\":";
    private static final String SQLITE = "SQLite format 3";

    private final Path path;
    private final RandomAccessFile data;
    private long end;
    private long lines;

    private FileReading(Path path, RandomAccessFile data) {
        this.path = path;
        this.data = data;
    }

    static FileReading of(Path path) throws IOException {
        return new FileReading(path, new RandomAccessFile(path.toFile(), "rw"));
    }

    RandomAccessFile data() {
        return data;
    }

    /** The end of the last line that was read. */
    long end() {
        return end;
    }

    /** Moves behind a line that this process has just written. */
    void skip(int length) {
        end += length;
        lines++;
    }

    /** Moves to the end of the file, into which this process has just written so many lines. */
    void skipAll(int written) throws IOException {
        end = data.length();
        lines = written;
    }

    /** Reads the first line. */
    DirectoryState snapshot() throws IOException {
        requireOurs();
        long behind = new Lines(data).endOfFirst().orElseThrow(() -> damaged("its checksum does not match"));
        DirectoryState state = new DirectoryState();
        try (JsonParser json = SeedJson.FACTORY.createParser(from(Lines.HEAD))) {
            json.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            SeedReader.read(json, state);
        } catch (InvalidRequest unknown) {
            throw newerOrDamaged(unknown);
        }
        end = behind;
        lines = 1;
        return state;
    }

    private void requireOurs() throws IOException {
        byte[] head = from(0).readNBytes(Lines.HEAD + BEGINNING.length());
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith(SQLITE)) {
            throw new StoreFailure(
                    "%s was written by an earlier version of this program, as an SQLite database, which this version does not read; export it with that version and seed another file, or remove it to begin anew"
                            .formatted(path));
        }
        if (!text.substring(Math.min(Lines.HEAD, text.length())).equals(BEGINNING)) {
            throw new StoreFailure(
                    "%s is not a fake directory's file; it was left as it is, choose another".formatted(path));
        }
    }

    private StoreFailure newerOrDamaged(InvalidRequest unknown) {
        String why = String.valueOf(unknown.getMessage());
        return unknown.violations().stream().anyMatch(wrong -> wrong.field().equals("formatVersion"))
                ? newer(why)
                : damaged(why);
    }

    private StoreFailure newer(String why) {
        return new StoreFailure("%s was written by a newer version of this program: %s".formatted(path, why));
    }

    private StoreFailure damaged(String why) {
        return new StoreFailure(
                "%s is damaged in line %d, and nothing of it was changed: %s; put a copy in its place, or remove it to begin anew"
                        .formatted(path, lines + 1, why));
    }

    /** Reads the complete lines that come next. A partial line at the end is ignored. */
    void log(Consumer<LogEntry> visitor) throws IOException {
        InputStream in = from(end);
        for (Optional<byte[]> line = Lines.next(in); line.isPresent(); line = Lines.next(in)) {
            visit(line.get(), visitor);
            skip(line.get().length + 1);
        }
    }

    private void visit(byte[] line, Consumer<LogEntry> visitor) {
        if (!Lines.isSound(line)) {
            throw damaged("its checksum does not match");
        }
        try {
            visitor.accept(LogEntry.of(line, Lines.HEAD));
        } catch (SeedObject.WrongValue wrong) {
            throw wrong.unknownMember()
                    .map(name -> newer("line %d has a field \"%s\"".formatted(lines + 1, name)))
                    .orElseGet(() -> damaged(String.valueOf(wrong.getMessage())));
        } catch (IOException | InvalidRequest | StoreFailure wrong) {
            throw damaged(String.valueOf(wrong.getMessage()));
        }
    }

    private InputStream from(long start) throws IOException {
        return new Lines(data).from(start);
    }

    @Override
    public void close() throws IOException {
        data.close();
    }
}
