package dev.partnerdirectory.cli.sandbox;

import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.cli.profile.OwnerOnly;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.Seed;
import java.io.IOException;
import java.nio.file.Path;

/** The fake directory behind the profile {@code sandbox}, kept in a file of its own folder. Stateless. */
public final class Sandbox {
    private static final String FILE = "directory.db";

    private Sandbox() {}

    /**
     * Opens it; one that was never opened before holds the small partner to try things on.
     *
     * @throws dev.partnerdirectory.core.error.Unavailable if another command has it open, or it cannot be read
     */
    public static FakeDirectory open(Path folder) {
        try {
            OwnerOnly.folder(folder);
        } catch (IOException e) {
            throw new UsageProblem("the sandbox's folder %s cannot be made: %s".formatted(folder, e.getMessage()));
        }
        return FakeDirectory.onDisk(folder.resolve(FILE))
                .seededWith(Seed.sandbox())
                .open();
    }
}
