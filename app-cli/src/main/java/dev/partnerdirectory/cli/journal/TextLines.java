package dev.partnerdirectory.cli.journal;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A file's lines, lazily. Not by a channel: an interrupt must not close what a run still has to read. Stateless. */
final class TextLines {
    private TextLines() {}

    static Stream<String> of(Path file) {
        try {
            BufferedReader text = new BufferedReader(
                    new InputStreamReader(new FileInputStream(file.toFile()), StandardCharsets.UTF_8));
            return text.lines().onClose(() -> close(text));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void close(BufferedReader text) {
        try {
            text.close();
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
    }
}
