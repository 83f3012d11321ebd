package dev.partnerdirectory.files;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
 * Makes files and folders that their owner alone can read, from the first moment they exist: by mode on POSIX, by access
 * list elsewhere. Where a file system knows neither, nothing is made. Stateless.
 */
public final class OwnerOnlyFiles {
    private OwnerOnlyFiles() {}

    /** Makes a folder and those above it, where they are missing. */
    public static void folder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        if (isPosix(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
            closeByList(folder);
        }
    }

    /**
     * Makes a new file and opens it for writing. Not a channel: an interrupt must not close it under what is still to
     * be written.
     *
     * @throws java.nio.file.FileAlreadyExistsException if something is there already
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

    /** Writes to a file. */
    @FunctionalInterface
    public interface Writing {
        void to(FileOutputStream out) throws IOException;
    }

    /** Writes a file that is there wholly or not at all, and outlives a crash; one of the same name is replaced. */
    public static void write(Path file, Writing writing) throws IOException {
        // A name that nobody else's file has.
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
     * Checks a file before its content is believed.
     *
     * @throws FileSystemException if others than the owner may read or write the file
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
