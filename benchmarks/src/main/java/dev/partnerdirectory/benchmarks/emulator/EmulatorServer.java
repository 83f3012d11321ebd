package dev.partnerdirectory.benchmarks.emulator;

import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.Seed;
import dev.partnerdirectory.fake.http.FakeDirectoryServer;
import java.io.IOException;

/**
 * The complete emulator, with its store and journal. Argument: how many users its only customer has, or {@code sandbox}, or how many customers have how many users, such as
 * {@code 2000x200}.
 */
public final class EmulatorServer {
    private static final long SEED = 7;

    private EmulatorServer() {}

    public static void main(String[] args) throws IOException {
        try (FakeDirectory directory =
                        FakeDirectory.inMemory().seededWith(seed(args[0])).open();
                FakeDirectoryServer server = FakeDirectoryServer.start(directory)) {
            ServerProcess.serve(server.baseUri().toString());
        }
    }

    private static Seed seed(String size) {
        if (size.equals("sandbox")) {
            return Seed.sandbox();
        }
        int by = size.indexOf('x');
        return Seed.generated(
                by < 0 ? 1 : Integer.parseInt(size.substring(0, by)), Integer.parseInt(size.substring(by + 1)), SEED);
    }
}
