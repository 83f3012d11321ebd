package dev.partnerdirectory.benchmarks.emulator;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;

/** Finds the end of one HTTP answer, by its length or its last chunk, and parses nothing else. */
final class AnswerReader {
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CHUNKS = "transfer-encoding:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int UNKNOWN = -1;
    private static final int CHUNKED = -2;

    private ByteBuffer buffer = ByteBuffer.allocate(16 * 1024);
    private int lineAt;
    private int bodyAt = UNKNOWN;
    private int length;

    void clear() {
        buffer.clear();
        lineAt = 0;
        bodyAt = UNKNOWN;
        length = 0;
    }

    /** Reads the available bytes; true if the answer is complete. */
    boolean read(ReadableByteChannel channel) throws IOException {
        if (!buffer.hasRemaining()) {
            ByteBuffer larger = ByteBuffer.allocate(buffer.capacity() * 4);
            larger.put(buffer.flip());
            buffer = larger;
        }
        if (channel.read(buffer) < 0) {
            throw new IOException("the server hung up");
        }
        if (bodyAt == UNKNOWN) {
            readHead();
        }
        if (bodyAt == UNKNOWN) {
            return false;
        }
        return length == CHUNKED ? isLastChunkRead() : buffer.position() >= bodyAt + length;
    }

    /** Continues with the line that was incomplete the last time. */
    private void readHead() {
        byte[] bytes = buffer.array();
        for (int i = lineAt; i < buffer.position(); i++) {
            if (bytes[i] == '\n') {
                if (i - lineAt <= 1) {
                    bodyAt = i + 1;
                    return;
                }
                readLine(bytes, lineAt, i);
                lineAt = i + 1;
            }
        }
    }

    private void readLine(byte[] bytes, int from, int end) {
        if (begins(bytes, from, LENGTH)) {
            length = 0;
            for (int i = from + LENGTH.length; i < end; i++) {
                if (bytes[i] >= '0' && bytes[i] <= '9') {
                    length = 10 * length + bytes[i] - '0';
                }
            }
        } else if (begins(bytes, from, CHUNKS)) {
            length = CHUNKED;
        }
    }

    private static boolean begins(byte[] bytes, int from, byte[] lower) {
        for (int i = 0; i < lower.length; i++) {
            if ((bytes[from + i] | 0x20) != lower[i] && bytes[from + i] != lower[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean isLastChunkRead() {
        int from = buffer.position() - LAST_CHUNK.length;
        for (int i = 0; i < LAST_CHUNK.length; i++) {
            if (from < bodyAt || buffer.get(from + i) != LAST_CHUNK[i]) {
                return false;
            }
        }
        return true;
    }

    boolean isSuccess() {
        return buffer.get("HTTP/1.1 ".length()) == '2';
    }
}
