package dev.partnerdirectory.files;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes files and folders that only their owner can read, from the moment they exist: with file modes on POSIX, with
 * access control lists elsewhere. If the file system supports neither, it fails and makes nothing. Stateless.
 */
public final class OwnerOnlyFiles {
    private OwnerOnlyFiles() {}

    /** Why a file could not be used, in words. The name of the file is left out: a failure may name a temporary one. */
    public static String why(Exception failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        if (failure instanceof AccessDeniedException) {
            return "access is denied";
        }
        return failure instanceof FileSystemException named && named.getReason() != null
                ? named.getReason()
                : String.valueOf(failure.getMessage());
    }

    /** Makes a folder and its missing parents. */
    public static void folder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (Files.exists(folder)) {
            throw new FileSystemException(folder.toString(), null, "it is no folder");
        }
        if (isPosix(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
            closeByList(folder);
        }
    }

    /** Makes the folder of a file, and its missing parents. */
    public static void folderOf(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            folder(folder);
        }
    }

    /**
     * Makes a new file and opens it for writing. It does not return a channel, because an interrupt would close a
     * channel before everything is written.
     *
     * @throws java.nio.file.FileAlreadyExistsException if the file exists
     */
    public static FileOutputStream newFile(Path file) throws IOException {
        if (isPosix(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
            closeByList(file);
        }
        return new FileOutputStream(file.toFile(), true);
    }

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Writing {
        void to(FileOutputStream out) throws IOException;
    }

    /** Writes a file atomically and durably, so a crash never leaves a part of it. Replaces an existing file. */
    public static void write(Path file, Writing writing) throws IOException {
        // No other process uses this name.
        Path unfinished = file.resolveSibling("%s.%s.new".formatted(file.getFileName(), UUID.randomUUID()));
        try {
            try (FileOutputStream out = newFile(unfinished)) {
                writing.to(out);
                out.getFD().sync();
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /**
     * Checks that only the owner can access a file, before its content is trusted.
     *
     * @throws FileSystemException if anyone but the owner may read or write the file
     */
    public static void require(Path file) throws IOException {
        @Nullable
        PosixFileAttributeView view =
                Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view == null) {
            return;
        }
        Set<PosixFilePermission> more = EnumSet.copyOf(view.readAttributes().permissions());
        more.removeAll(PosixFilePermissions.fromString("rwx------"));
        if (!more.isEmpty()) {
            throw new FileSystemException(file.toString(), null, "others than its owner may open it");
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static void closeByList(Path path) throws IOException {
        @Nullable AclFileAttributeView view = Files.getFileAttributeView(path, AclFileAttributeView.class);
        if (view == null) {
            Files.delete(path);
            throw new FileSystemException(path.toString(), null, "this file system cannot close a file to others");
        }
        view.setAcl(List.of(AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(view.getOwner())
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .build()));
    }
}
