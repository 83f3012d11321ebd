package dev.partnerdirectory.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Watches a command's output, and at its first byte puts a folder in the place of a file. */
final class FolderInTheWay extends OutputStream {
    private final Path file;

    FolderInTheWay(Path file) {
        this.file = file;
    }

    @Override
    public void write(int b) throws IOException {
        if (Files.isRegularFile(file)) {
            Files.delete(file);
            Files.createDirectory(file);
        }
    }
}
