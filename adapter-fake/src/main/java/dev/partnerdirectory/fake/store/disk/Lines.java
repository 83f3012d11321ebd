package dev.partnerdirectory.fake.store.disk;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The lines of a directory's file. A line is a checksum of eight hexadecimal digits (CRC-32C), a space, JSON and a line
 * feed. Each write is one line, so it is stored completely or not at all: if a process dies while it writes, the line
 * has no line feed.
 */
record Lines(RandomAccessFile file) {
    /** Number of bytes before the JSON. */
    static final int HEAD = 9;

    /** The line for {@code json}. */
    static byte[] line(byte[] json) {
        CRC32C sum = new CRC32C();
        sum.update(json);
        byte[] line = Arrays.copyOf(head(sum), HEAD + json.length + 1);
        System.arraycopy(json, 0, line, HEAD, json.length);
        line[line.length - 1] = '\n';
        return line;
    }

    /** The bytes before JSON with this checksum. */
    static byte[] head(CRC32C sum) {
        return "%08x ".formatted(sum.getValue()).getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether the line matches its checksum. */
    static boolean isSound(byte[] line) {
        CRC32C sum = new CRC32C();
        sum.update(line, Math.min(HEAD, line.length), Math.max(0, line.length - HEAD));
        return Arrays.equals(head(sum), Arrays.copyOf(line, HEAD));
    }

    /** The file's bytes from {@code start} on. The caller must not close the stream. */
    InputStream from(long start) throws IOException {
        file.seek(start);
        return new BufferedInputStream(new FileInputStream(file.getFD()), 1 << 16);
    }

    /**
     * The end of the first line, which may be too large for memory. Empty if the line is incomplete or does not match
     * its checksum.
     */
    Optional<Long> endOfFirst() throws IOException {
        byte[] head = new byte[HEAD];
        CRC32C sum = new CRC32C();
        long end = HEAD;
        InputStream in = from(0);
        in.readNBytes(head, 0, HEAD);
        byte[] block = new byte[1 << 16];
        for (int read = in.read(block); read > 0; read = in.read(block)) {
            int length = lineFeed(block, read);
            sum.update(block, 0, length);
            end += length;
            if (length < read) {
                return Arrays.equals(head, head(sum)) ? Optional.of(end + 1) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static int lineFeed(byte[] block, int length) {
        for (int i = 0; i < length; i++) {
            if (block[i] == '\n') {
                return i;
            }
        }
        return length;
    }

    /** The next line without its line feed; empty at the end or if the last line is incomplete. */
    static Optional<byte[]> next(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 10);
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                return Optional.of(line.toByteArray());
            }
            line.write(next);
        }
        return Optional.empty();
    }
}
