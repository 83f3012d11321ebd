package dev.partnerdirectory.cli.sandbox;

import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.Seed;
import dev.partnerdirectory.files.OwnerOnlyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The fake directory of the profile {@code sandbox}, stored in its own folder. Stateless. */
public final class Sandbox {
    private static final String FILE = "directory.jsonl";

    /** The file of the earlier version. */
    private static final String OLD_FILE = "directory.db";

    private Sandbox() {}

    /**
     * Opens the sandbox; a new one holds a small partner with example customers.
     *
     * @throws dev.partnerdirectory.core.error.Unavailable if its file cannot be read
     */
    public static FakeDirectory open(Path folder) {
        Path old = folder.resolve(OLD_FILE);
        if (Files.exists(old) && Files.notExists(folder.resolve(FILE))) {
            throw new UsageProblem(
                    "the sandbox in %s was written by an earlier version of pdir, as a database that this version does not read: to keep what is in it, export it with that version (pdir sandbox export FILE); \"pdir sandbox reset\" removes it and starts again"
                            .formatted(old));
        }
        return open(folder, Seed.sandbox());
    }

    /** Removes the sandbox, even a damaged one, and creates a new one from {@code seed}. */
    static void reset(Path folder, Seed seed) throws IOException {
        for (String name : List.of(FILE, OLD_FILE, OLD_FILE + "-wal", OLD_FILE + "-shm", OLD_FILE + ".lock")) {
            Files.deleteIfExists(folder.resolve(name));
        }
        open(folder, seed).close();
    }

    private static FakeDirectory open(Path folder, Seed seed) {
        try {
            OwnerOnlyFiles.folder(folder);
        } catch (IOException e) {
            throw new UsageProblem("the sandbox's folder %s cannot be made: %s; name another place with PDIR_HOME"
                    .formatted(folder, OwnerOnlyFiles.why(e)));
        }
        return FakeDirectory.onDisk(folder.resolve(FILE)).seededWith(seed).open();
    }
}
