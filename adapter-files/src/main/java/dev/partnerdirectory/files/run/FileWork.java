package dev.partnerdirectory.files.run;

import java.io.IOException;
import java.io.UncheckedIOException;
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
}
