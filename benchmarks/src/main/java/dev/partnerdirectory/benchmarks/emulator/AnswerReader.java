package dev.partnerdirectory.benchmarks.emulator;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Finds the end of one HTTP answer: by its length, or by its last chunk. */
final class AnswerReader {
    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LAST_CHUNK = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int UNKNOWN = -1;
    private static final int CHUNKED = -2;

    private ByteBuffer buffer = ByteBuffer.allocate(16 * 1024);
    private int bodyAt = UNKNOWN;
    private int length = UNKNOWN;

    void clear() {
        buffer.clear();
        bodyAt = UNKNOWN;
        length = UNKNOWN;
    }

    /** Reads what there is; true if the answer is whole now. */
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
        return length == CHUNKED ? endsWith(LAST_CHUNK, buffer.position()) : buffer.position() >= bodyAt + length;
    }

    private void readHead() {
        for (int end = END_OF_HEAD.length; end <= buffer.position(); end++) {
            if (endsWith(END_OF_HEAD, end)) {
                bodyAt = end;
                length = lengthIn(new String(buffer.array(), 0, end, StandardCharsets.US_ASCII));
                return;
            }
        }
    }

    private static int lengthIn(String head) {
        String lower = head.toLowerCase(Locale.ROOT);
        int at = lower.indexOf("\r\ncontent-length:");
        if (at >= 0) {
            int from = at + "\r\ncontent-length:".length();
            return Integer.parseInt(
                    head.substring(from, head.indexOf('\r', from)).strip());
        }
        return lower.contains("\r\ntransfer-encoding: chunked") ? CHUNKED : 0;
    }

    private boolean endsWith(byte[] text, int end) {
        if (end < text.length) {
            return false;
        }
        for (int i = 0; i < text.length; i++) {
            if (buffer.get(end - text.length + i) != text[i]) {
                return false;
            }
        }
        return true;
    }

    boolean isSuccess() {
        return buffer.get("HTTP/1.1 ".length()) == '2';
    }

    /** The body of an answer that came with its length. */
    String body() {
        return new String(buffer.array(), bodyAt, Math.max(0, length), StandardCharsets.UTF_8);
    }
}
