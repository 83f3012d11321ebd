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

    private FileWriting() {}

    /**
     * Writes, and waits for the disk, so that a power cut does not leave less than was there before.
     *
     * @return how many lines there are
     */
    static int write(Path path, DirectoryState state, String salt) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            FileOutputStream out = new FileOutputStream(file.getFD());
            CRC32C sum = new CRC32C();
            out.write(Lines.head(sum));
            snapshot(state, new CheckedOutputStream(out, sum));
            out.write('\n');
            out.write(Lines.line(SeedJson.MAPPER.writeValueAsBytes(LogEntry.first(salt))));
            List<List<RememberedRequest>> requests = lastRequests(state);
            for (List<RememberedRequest> some : requests) {
                out.write(Lines.line(SeedJson.MAPPER.writeValueAsBytes(LogEntry.of(some))));
            }
            file.seek(0);
            out.write(Lines.head(sum));
            file.getFD().sync();
            return 2 + requests.size();
        }
    }

    private static void snapshot(DirectoryState state, OutputStream out) throws IOException {
        OutputStream buffered = new BufferedOutputStream(out, 1 << 16);
        try (JsonGenerator json = SeedJson.MAPPER.createGenerator(buffered)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            SeedWriter.of(state).write(json);
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
