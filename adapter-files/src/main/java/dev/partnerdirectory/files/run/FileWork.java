package dev.partnerdirectory.files.run;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Works on a file. A failure says what could not be done with which file, in an unchecked exception. Stateless. */
final class FileWork {
    /** Work with a result. */
    interface Work<T> {
        T result() throws IOException;
    }

    /** Work without a result. */
    interface Deed {
        void run() throws IOException;
    }

    private FileWork() {}

    /** @param done what is done with the file: "read" */
    static <T> T get(Path file, String done, Work<T> work) {
        try {
            return work.result();
        } catch (IOException failure) {
            throw new UncheckedIOException("%s cannot be %s".formatted(file, done), failure);
        }
    }

    /** As {@link #get}. */
    static void run(Path file, String done, Deed deed) {
        get(file, done, () -> {
            deed.run();
            return file;
        });
    }

    /** The lines of a file. Bytes that are no text, as a crash may leave them, are replaced. */
    static BufferedReader lines(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(new FileInputStream(file.toFile()), StandardCharsets.UTF_8));
    }
}
