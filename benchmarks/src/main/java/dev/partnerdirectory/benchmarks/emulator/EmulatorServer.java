package dev.partnerdirectory.benchmarks.emulator;

import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.Seed;
import dev.partnerdirectory.fake.http.FakeDirectoryServer;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The complete emulator, with its store and journal. First argument: {@code memory} or a file for its state. Second
 * argument: how many users its only customer has, or {@code sandbox}, or how many customers have how many users, such as
 * {@code 2000x200}.
 */
public final class EmulatorServer {
    private static final long SEED = 7;

    private EmulatorServer() {}

    public static void main(String[] args) throws IOException {
        FakeDirectory.Builder builder =
                args[0].equals("memory") ? FakeDirectory.inMemory() : FakeDirectory.onDisk(Path.of(args[0]));
        try (FakeDirectory directory = builder.seededWith(seed(args[1])).open();
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
