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
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Streams a text file: UTF-8 with or without a byte order mark, or UTF-16 with one. Bytes that are not UTF-8 cause a
 * {@link ManifestProblem} that names their line.
 */
final class TextFile extends FilterReader {
    private static final int MARK = 0xFEFF;
    private static final int WORKBOOK = 0x504B;
    private static final int OLD_WORKBOOK = 0xD0CF;

    private final Charset charset;
    private final Path file;
    private final String source;

    private TextFile(BufferedReader text, Charset charset, Path file, String source) {
        super(text);
        this.charset = charset;
        this.file = file;
        this.source = source;
    }

    /** @throws ManifestProblem if the file is no text, or its start is not in its encoding */
    static BufferedReader open(Path file, String source) throws IOException {
        Charset charset = charset(file, source);
        // With a decoder instead of a charset, the reader reports malformed input.
        TextFile reader = new TextFile(
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset.newDecoder())),
                charset,
                file,
                source);
        BufferedReader text = new BufferedReader(reader);
        do {
            text.mark(1);
        } while (text.read() == MARK);
        text.reset();
        return text;
    }

    /** UTF-8, or what the byte order mark says. Excel's "Unicode text" is UTF-16. */
    private static Charset charset(Path file, String source) throws IOException {
        byte[] first = new byte[2];
        try (InputStream bytes = Files.newInputStream(file)) {
            bytes.readNBytes(first, 0, first.length);
        }
        int two = Short.toUnsignedInt(ByteBuffer.wrap(first).getShort());
        if (two == WORKBOOK || two == OLD_WORKBOOK) {
            throw new ManifestProblem(source + " is a workbook or an archive: save the sheet as \"CSV UTF-8\"");
        }
        if (two != 0 && (first[0] == 0 || first[1] == 0) && Files.size(file) > 1) {
            throw new ManifestProblem(source + " is UTF-16 without a byte order mark: save it as \"CSV UTF-8\"");
        }
        return two == MARK
                ? StandardCharsets.UTF_16BE
                : two == Short.toUnsignedInt(Short.reverseBytes((short) MARK))
                        ? StandardCharsets.UTF_16LE
                        : StandardCharsets.UTF_8;
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
        if (!charset.equals(StandardCharsets.UTF_8)) {
            return new ManifestProblem("%s is not %s: save it as \"CSV UTF-8\"".formatted(source, charset));
        }
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
