package dev.partnerdirectory.fake.store.disk;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.partnerdirectory.fake.seed.SeedJson;
import dev.partnerdirectory.fake.seed.SeedWriter;
import dev.partnerdirectory.fake.store.DirectoryState;
import dev.partnerdirectory.fake.store.RememberedRequest;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/** Writes a directory into an empty file: a snapshot, and a log that has only the remembered requests. */
final class FileWriting {
    /**
     * How many of the last requests a new file remembers. A request that is sent again after a crash is one of the
     * last. A larger number would slow down every opening.
     */
    private static final int REQUESTS = 5_000;

    private static final int REQUESTS_IN_A_LINE = 100;

    private final SeedWriter contents;
    private final String salt;
    private final List<List<RememberedRequest>> requests;

    private FileWriting(SeedWriter contents, String salt, List<List<RememberedRequest>> requests) {
        this.contents = contents;
        this.salt = salt;
        this.requests = requests;
    }

    /** The directory as it is now. */
    static FileWriting of(DirectoryState state, String salt) {
        return new FileWriting(SeedWriter.of(state), salt, lastRequests(state));
    }

    /** How many lines there are. */
    int lines() {
        return 2 + requests.size();
    }

    /** Writes, and waits for the disk, so that a power cut does not leave less than was there before. */
    void write(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            FileOutputStream out = new FileOutputStream(file.getFD());
            CRC32C sum = new CRC32C();
            out.write(Lines.head(sum));
            snapshot(new CheckedOutputStream(out, sum));
            out.write('\n');
            out.write(Lines.line(LogEntry.first(salt).json()));
            for (List<RememberedRequest> some : requests) {
                out.write(Lines.line(LogEntry.of(some).json()));
            }
            file.seek(0);
            out.write(Lines.head(sum));
            file.getFD().sync();
        }
    }

    private void snapshot(OutputStream out) throws IOException {
        OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        try (JsonGenerator json = SeedJson.FACTORY.createGenerator(buffered)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            contents.write(json);
        }
        buffered.flush();
    }

    private static List<List<RememberedRequest>> lastRequests(DirectoryState state) {
        List<RememberedRequest> all = List.copyOf(state.requests().all());
        List<List<RememberedRequest>> lines = new ArrayList<>();
        for (int from = Math.max(0, all.size() - REQUESTS); from < all.size(); from += REQUESTS_IN_A_LINE) {
            lines.add(all.subList(from, Math.min(all.size(), from + REQUESTS_IN_A_LINE)));
        }
        return lines;
    }
}
