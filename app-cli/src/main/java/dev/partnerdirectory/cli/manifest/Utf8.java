package dev.partnerdirectory.cli.manifest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads UTF-8, with or without a byte order mark, and nothing else. Stateless. */
final class Utf8 {
    private static final int PIECE = 8192;

    private Utf8() {}

    /**
     * The text of {@code bytes}.
     *
     * @param source what a message calls the file
     * @throws ManifestProblem if they are not UTF-8, naming the line
     */
    static String decode(byte[] bytes, String source) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            throw new ManifestProblem(source + " is UTF-16: save it as \"CSV UTF-8\"");
        }
        int mark = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
        CharBuffer out = CharBuffer.allocate(in.remaining());
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new ManifestProblem(
                    "%s is not UTF-8: line %d holds a byte 0x%02X that does not belong there; save it as \"CSV UTF-8\""
                            .formatted(source, lineAt(bytes, in.position()), bytes[in.position()]));
        }
        return out.flip().toString();
    }

    /** The line of the first byte that is not UTF-8, or the last line; holds but a piece of the file. */
    static long malformedLine(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.allocate(PIECE);
        CharBuffer out = CharBuffer.allocate(PIECE);
        long line = 1;
        try (InputStream bytes = Files.newInputStream(file)) {
            while (true) {
                int count = bytes.read(in.array(), in.position(), in.remaining());
                in.position(in.position() + Math.max(0, count)).flip();
                CoderResult result = decoder.decode(in, out.clear(), count < 0);
                line += lineAt(in.array(), in.position()) - 1;
                if (result.isError() || count < 0) {
                    return line;
                }
                in.compact();
            }
        }
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
