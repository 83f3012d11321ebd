package dev.partnerdirectory.benchmarks.emulator;

import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.Seed;
import dev.partnerdirectory.fake.http.FakeDirectoryServer;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The complete emulator, with its store and journal. First argument: {@code memory} or a file for its state. Second
 * argument: how many users its only customer has, or {@code sandbox}.
 */
final class EmulatorServer {
    private static final long SEED = 7;

    private EmulatorServer() {}

    public static void main(String[] args) throws IOException {
        FakeDirectory.Builder builder =
                args[0].equals("memory") ? FakeDirectory.inMemory() : FakeDirectory.onDisk(Path.of(args[0]));
        Seed seed = args[1].equals("sandbox") ? Seed.sandbox() : Seed.generated(1, Integer.parseInt(args[1]), SEED);
        try (FakeDirectory directory = builder.seededWith(seed).open();
                FakeDirectoryServer server = FakeDirectoryServer.start(directory)) {
            ServerProcess.serve(server.baseUri().toString());
        }
    }
}
