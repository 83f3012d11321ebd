package dev.partnerdirectory.cli;

import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.Seed;
import dev.partnerdirectory.fake.http.FakeDirectoryServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** Runs of {@code pdir} over an emulator with the sandbox, in a home of their own. */
abstract class EmulatorBench {
    @TempDir
    Path home;

    final FakeDirectory directory =
            FakeDirectory.inMemory().seededWith(Seed.sandbox()).open();
    final FakeDirectoryServer server = FakeDirectoryServer.start(directory);

    @AfterEach
    void close() {
        server.close();
        directory.close();
    }

    /** A run with the emulator as its service. */
    Run run() {
        return Run.in(home)
                .with("PDIR_BASE_URL", server.baseUri().toString())
                .with("PDIR_ACCESS_TOKEN", "canary-token-77");
    }
}
