package dev.partnerdirectory.cli.provision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A place for one plan that is not kept; to be closed. */
final class Scratch implements AutoCloseable {
    private final Path folder;

    Scratch() {
        try {
            folder = Files.createTempDirectory("pdir-plan");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    Path plan() {
        return folder.resolve("plan");
    }

    /** Keeps what comes, which can be read but once. */
    Path keep(InputStream in) {
        try {
            Files.copy(in, plan());
            return plan();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(plan());
            Files.deleteIfExists(folder);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
