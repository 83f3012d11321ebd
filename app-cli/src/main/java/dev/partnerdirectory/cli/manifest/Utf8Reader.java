package dev.partnerdirectory.cli.manifest;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file's text, UTF-8 with or without a byte order mark, read as it is needed. A byte that is not UTF-8 is a
 * {@link ManifestProblem} that names its line.
 */
final class Utf8Reader extends Reader {
    private static final int MARK = 0xFEFF;

    private final BufferedReader text;
    private final Path file;
    private final String source;

    private Utf8Reader(BufferedReader text, Path file, String source) {
        this.text = text;
        this.file = file;
        this.source = source;
    }

    /** @throws ManifestProblem if there is no such file, or it is UTF-16 */
    static Utf8Reader open(Path file, String source) {
        try {
            refuseUtf16(file, source);
            BufferedReader text = new BufferedReader(new InputStreamReader(
                    new FileInputStream(file.toFile()),
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)));
            Utf8Reader reader = new Utf8Reader(text, file, source);
            reader.skipMark();
            return reader;
        } catch (NoSuchFileException missing) {
            throw new ManifestProblem("there is no file %s".formatted(source));
        } catch (IOException unreadable) {
            throw new ManifestProblem("%s cannot be read: %s".formatted(source, unreadable.getMessage()));
        }
    }

    private static void refuseUtf16(Path file, String source) throws IOException {
        try (var bytes = Files.newInputStream(file)) {
            int first = bytes.read();
            int second = bytes.read();
            if ((first == 0xFF && second == 0xFE) || (first == 0xFE && second == 0xFF)) {
                throw new ManifestProblem(source + " is UTF-16: save it as \"CSV UTF-8\"");
            }
        }
    }

    private void skipMark() throws IOException {
        text.mark(1);
        try {
            if (text.read() != MARK) {
                text.reset();
            }
        } catch (CharacterCodingException malformed) {
            throw malformed();
        }
    }

    private ManifestProblem malformed() throws IOException {
        return new ManifestProblem(
                "%s is not UTF-8: line %d holds a byte that does not belong there; save it as \"CSV UTF-8\""
                        .formatted(source, Utf8.malformedLine(file)));
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        try {
            return text.read(into, offset, length);
        } catch (CharacterCodingException malformed) {
            throw malformed();
        }
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
