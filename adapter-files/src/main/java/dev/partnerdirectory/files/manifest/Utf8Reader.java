package dev.partnerdirectory.files.manifest;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Streams a UTF-8 file with or without a byte order mark. Bytes that are not UTF-8 cause a {@link ManifestProblem} that
 * names their line.
 */
final class Utf8Reader extends FilterReader {
    private static final int MARK = 0xFEFF;

    private final Path file;
    private final String source;

    private Utf8Reader(BufferedReader text, Path file, String source) {
        super(text);
        this.file = file;
        this.source = source;
    }

    /** @throws ManifestProblem if the file is UTF-16, or its start is not UTF-8 */
    static BufferedReader open(Path file, String source) throws IOException {
        refuseUtf16(file, source);
        // With a decoder instead of a charset, the reader reports malformed input.
        Utf8Reader reader = new Utf8Reader(
                new BufferedReader(
                        new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder())),
                file,
                source);
        BufferedReader text = new BufferedReader(reader);
        text.mark(1);
        if (text.read() != MARK) {
            text.reset();
        }
        return text;
    }

    private static void refuseUtf16(Path file, String source) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            int first = bytes.read();
            int second = bytes.read();
            if ((first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF)) {
                throw new ManifestProblem(source + " is UTF-16: save it as \"CSV UTF-8\"");
            }
        }
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        try {
            return super.read(into, offset, length);
        } catch (CharacterCodingException malformed) {
            throw malformed();
        }
    }

    /** No UTF-8 sequence contains a line feed, so each line can be checked alone. */
    private ManifestProblem malformed() throws IOException {
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            for (long line = 1; ; line++) {
                ByteBuffer one = line(bytes);
                boolean malformed = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(one, CharBuffer.allocate(one.capacity()), true)
                        .isError();
                if (malformed) {
                    return new ManifestProblem(
                            "%s is not UTF-8: line %d holds a byte 0x%02X that does not belong there; save it as \"CSV UTF-8\""
                                    .formatted(source, line, one.get(one.position())));
                }
            }
        }
    }

    private static ByteBuffer line(InputStream bytes) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = bytes.read();
        while (next >= 0 && next != '\n') {
            line.write(next);
            next = bytes.read();
        }
        return ByteBuffer.wrap(line.toByteArray());
    }
}
