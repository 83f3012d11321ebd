package dev.partnerdirectory.rest.auth;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
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
import org.jspecify.annotations.Nullable;

/** Files that their owner alone can read: by mode on POSIX, by access list elsewhere. */
final class OwnerOnly {
    private static final Set<PosixFilePermission> MODE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER_MODE = PosixFilePermissions.fromString("rwx------");

    private OwnerOnly() {}

    /** An empty file beside {@code file}, closed to others from its first moment; makes the folder where it lacks. */
    static Path createAside(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new FileSystemException(file.toString(), null, "not a file in a folder");
        }
        boolean posix = isPosix(folder);
        if (Files.notExists(folder)) {
            if (posix) {
                Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER_MODE));
            } else {
                Files.createDirectories(folder);
            }
        }
        if (posix) {
            return Files.createTempFile(folder, ".sign-in", ".tmp", PosixFilePermissions.asFileAttribute(MODE));
        }
        Path aside = Files.createTempFile(folder, ".sign-in", ".tmp");
        closeByList(aside);
        return aside;
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static void closeByList(Path path) throws IOException {
        @Nullable AclFileAttributeView view = Files.getFileAttributeView(path, AclFileAttributeView.class);
        if (view == null) {
            throw new FileSystemException(path.toString(), null, "this file system cannot close a file to others");
        }
        view.setAcl(List.of(AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(view.getOwner())
                .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                .build()));
    }

    /** @throws FileSystemException if others than the owner may read or write the file */
    static void require(Path file) throws IOException {
        @Nullable
        PosixFileAttributeView view =
                Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view == null) {
            return;
        }
        Set<PosixFilePermission> more = EnumSet.copyOf(view.readAttributes().permissions());
        more.removeAll(FOLDER_MODE);
        if (!more.isEmpty()) {
            throw new FileSystemException(file.toString(), null, "others than its owner may open it");
        }
    }
}
