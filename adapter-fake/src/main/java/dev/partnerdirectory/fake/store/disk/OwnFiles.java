package dev.partnerdirectory.fake.store.disk;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Creates files and folders that only their owner may use, if the file system supports that. */
final class OwnFiles {
    private OwnFiles() {}

    /** Creates a folder and its missing parents. */
    static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, ownerOnly(folder, "rwx------"));
        }
    }

    /** Creates a file if it does not exist. */
    static void create(Path file) throws IOException {
        try {
            Files.createFile(file, ownerOnly(file, "rw-------"));
        } catch (FileAlreadyExistsException there) {
            if (Files.isDirectory(file)) {
                throw there;
            }
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file, String mode) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }
}
