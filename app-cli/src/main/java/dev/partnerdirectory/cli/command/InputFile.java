package dev.partnerdirectory.cli.command;

import dev.partnerdirectory.cli.profile.InputText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads an input file of a command; {@code -} is standard input. Stateless. */
public final class InputFile {
    private InputFile() {}

    /**
     * The bytes of a file or of standard input.
     *
     * @throws UsageProblem if they cannot be read
     */
    public static byte[] read(Invocation invocation, String file) {
        try {
            return file.equals("-") ? invocation.console().in().readAllBytes() : Files.readAllBytes(Path.of(file));
        } catch (NoSuchFileException e) {
            throw new UsageProblem("there is no file %s".formatted(file));
        } catch (IOException | InvalidPathException e) {
            throw UsageProblem.unusable(name(file), "read", e);
        }
    }

    /**
     * The same as text, in UTF-8 or UTF-16.
     *
     * @throws UsageProblem if they cannot be read, or are no text
     */
    public static String text(Invocation invocation, String file) {
        try {
            return InputText.of(read(invocation, file));
        } catch (IOException noText) {
            throw UsageProblem.unusable(name(file), "read", noText);
        }
    }

    /** The name of the file in messages. */
    public static String name(String file) {
        return file.equals("-") ? "stdin" : file;
    }
}
