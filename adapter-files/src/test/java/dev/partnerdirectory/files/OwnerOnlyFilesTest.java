package dev.partnerdirectory.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyFilesTest {
    @TempDir
    Path folder;

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void others_can_open_neither_folder_nor_file() throws IOException {
        Path inner = folder.resolve("a/b");

        OwnerOnlyFiles.folder(inner);
        OwnerOnlyFiles.newFile(inner.resolve("new")).close();
        OwnerOnlyFiles.write(inner.resolve("whole"), out -> out.write(1));

        assertThat(mode(inner)).isEqualTo("rwx------");
        assertThat(mode(inner.getParent())).isEqualTo("rwx------");
        assertThat(mode(inner.resolve("new"))).isEqualTo("rw-------");
        assertThat(mode(inner.resolve("whole"))).isEqualTo("rw-------");
    }

    @Test
    void file_that_is_there_is_not_opened() throws IOException {
        Path there = Files.writeString(folder.resolve("there"), "old");

        assertThatThrownBy(() -> OwnerOnlyFiles.newFile(there)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(there).hasContent("old");
    }

    @Test
    void write_that_fails_leaves_the_old_file_and_nothing_beside_it() throws IOException {
        Path there = folder.resolve("there");
        OwnerOnlyFiles.write(there, out -> out.write('1'));

        assertThatThrownBy(() -> OwnerOnlyFiles.write(there, OwnerOnlyFilesTest::failHalfway))
                .isInstanceOf(IOException.class);

        assertThat(there).hasContent("1");
        try (Stream<Path> inside = Files.list(folder)) {
            assertThat(inside).containsExactly(there);
        }
    }

    private static void failHalfway(FileOutputStream out) throws IOException {
        out.write('2');
        throw new IOException("disk full");
    }

    /** A file system of a zip has neither modes nor access lists. */
    @Test
    void where_nothing_can_be_closed_to_others_nothing_is_made() throws IOException {
        Path zip = folder.resolve("open.zip");
        try (FileSystem open = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            Path file = open.getPath("/passwords.csv");
            Path inner = open.getPath("/inner");

            assertThatThrownBy(() -> OwnerOnlyFiles.newFile(file))
                    .isInstanceOf(FileSystemException.class)
                    .hasMessageContaining("cannot close a file to others");
            assertThatThrownBy(() -> OwnerOnlyFiles.folder(inner)).isInstanceOf(FileSystemException.class);
            assertThat(Files.exists(file)).isFalse();
            assertThat(Files.exists(inner)).isFalse();
        }
    }

    @Test
    void why_a_file_cannot_be_used_is_said_in_words_and_without_its_name() {
        assertThat(OwnerOnlyFiles.why(new AccessDeniedException("/home"))).isEqualTo("access is denied");
        assertThat(OwnerOnlyFiles.why(new NoSuchFileException("/gone"))).isEqualTo("there is no such file or folder");
        assertThat(OwnerOnlyFiles.why(new FileSystemException("/home/a.1.new", null, "Is a directory")))
                .isEqualTo("Is a directory");
        assertThat(OwnerOnlyFiles.why(new IOException("No space left on device")))
                .isEqualTo("No space left on device");
    }

    @Test
    void file_in_the_place_of_a_folder_is_told() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        assertThatThrownBy(() -> OwnerOnlyFiles.folder(file))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("it is no folder");
    }
}
