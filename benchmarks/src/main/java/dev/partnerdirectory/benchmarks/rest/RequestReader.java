package dev.partnerdirectory.benchmarks.rest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Parses an HTTP request as far as {@link StaticServer} needs it. */
final class RequestReader {
    private static final String LENGTH = "\r\ncontent-length:";

    private RequestReader() {}

    /** Whether the bytes read so far are a complete request. */
    static boolean isWhole(ByteBuffer in) {
        byte[] bytes = in.array();
        int size = in.position();
        for (int i = 3; i < size; i++) {
            if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n' && bytes[i - 3] == '\r') {
                return size >= i + 1 + length(new String(bytes, 0, i, StandardCharsets.ISO_8859_1));
            }
        }
        return false;
    }

    private static int length(String head) {
        String lower = head.toLowerCase(Locale.ROOT);
        int at = lower.indexOf(LENGTH);
        return at < 0
                ? 0
                : Integer.parseInt(lower.substring(at + LENGTH.length(), lower.indexOf('\r', at + LENGTH.length()))
                        .strip());
    }

    /** The request line. */
    static String target(ByteBuffer in) {
        String head = new String(in.array(), 0, in.position(), StandardCharsets.ISO_8859_1);
        return head.substring(0, head.indexOf('\r'));
    }
}
