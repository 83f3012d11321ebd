package dev.partnerdirectory.cli.command;

import dev.partnerdirectory.files.OwnerOnlyFiles;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/** Makes an output file of a command. Stateless. */
public final class OutputFile {
    private OutputFile() {}

    /**
     * Makes a new file that only its owner can read.
     *
     * @throws UsageProblem if it exists already, or cannot be made
     */
    public static FileOutputStream create(Path file) {
        try {
            return OwnerOnlyFiles.newFile(file);
        } catch (IOException unwritable) {
            throw UsageProblem.unusable(file, "written", unwritable);
        }
    }
}
