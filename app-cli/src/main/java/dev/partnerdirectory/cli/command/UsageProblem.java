package dev.partnerdirectory.cli.command;

import dev.partnerdirectory.files.OwnerOnlyFiles;
import java.nio.file.FileAlreadyExistsException;

/** The command cannot be run as given. Nothing was sent; the message says what to do. */
public final class UsageProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UsageProblem(String message) {
        super(message);
    }

    /**
     * A file that the operator named cannot be used.
     *
     * @param done what was to be done with it: "read"
     */
    public static UsageProblem unusable(Object file, String done, Exception failure) {
        return failure instanceof FileAlreadyExistsException
                ? exists(file)
                : new UsageProblem("%s cannot be %s: %s".formatted(file, done, OwnerOnlyFiles.why(failure)));
    }

    /** A file that is to be new is there already. */
    public static UsageProblem exists(Object file) {
        return new UsageProblem("%s exists already and is not overwritten: name a new file".formatted(file));
    }
}
