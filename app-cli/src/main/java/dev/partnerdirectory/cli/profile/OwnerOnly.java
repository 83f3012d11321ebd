package dev.partnerdirectory.cli.profile;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes files and folders that their owner alone can read, from the first moment they exist. Stateless. */
public final class OwnerOnly {
    private OwnerOnly() {}

    /** Makes a folder and those above it, where they are missing. */
    public static void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, permissions("rwx------"));
        }
    }

    /**
     * Makes a new file and opens it for writing. Not a channel: an interrupt must not close it under what is still to
     * be written.
     *
     * @throws java.nio.file.FileAlreadyExistsException if something is there already
     */
    public static FileOutputStream newFile(Path file) throws IOException {
        Files.createFile(file, permissions("rw-------"));
        return new FileOutputStream(file.toFile(), true);
    }

    private static FileAttribute<?>[] permissions(String mode) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }
}
