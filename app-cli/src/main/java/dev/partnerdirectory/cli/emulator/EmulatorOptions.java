package dev.partnerdirectory.cli.emulator;

import dev.partnerdirectory.cli.command.InputFile;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.fake.FakeClock;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.Seed;
import dev.partnerdirectory.fake.http.FakeDirectoryServer;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import dev.partnerdirectory.fake.http.condition.Behaviours;
import dev.partnerdirectory.fake.http.condition.Persona;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** What the emulator serves, at which address, and with which faults. */
final class EmulatorOptions {
    private static final String EMPTY = "empty";

    @Option(names = "--port", paramLabel = "N", description = "The port. The default is 0: any free port.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            description = "The address to listen on. The default is 127.0.0.1; other addresses let other machines in.")
    private String host = "127.0.0.1";

    @Option(
            names = "--seed",
            paramLabel = "FILE",
            description = "The data: a seed file, - for stdin, or empty. The default is the data of the sandbox.")
    private Optional<String> seedFile = Optional.empty();

    @Option(
            names = "--state",
            paramLabel = "FILE",
            description = "Store the data in this file. It is created if missing. The default is memory only.")
    private Optional<Path> state = Optional.empty();

    @Option(
            names = "--persona",
            paramLabel = "NAME",
            arity = "1..*",
            split = ",",
            converter = PersonaConverter.class,
            description = "Misbehave in this way. May be repeated. The names are listed below.")
    private List<Persona> personas = List.of();

    @Option(names = "--require-token", description = "Accept only valid tokens from the emulator's own sign-in.")
    private boolean requireToken;

    /** A clock that follows the machine's until a request changes it. */
    private final FakeClock clock = FakeClock.system();

    Address address() {
        return Address.of(host, port);
    }

    /** @throws UsageProblem if they contradict each other */
    void check() {
        try {
            Persona.together(Set.copyOf(personas));
        } catch (IllegalArgumentException contradiction) {
            throw new UsageProblem(String.valueOf(contradiction.getMessage()));
        }
    }

    Seed seed(Invocation invocation) {
        if (seedFile.isEmpty()) {
            return Seed.sandbox();
        }
        String file = seedFile.get();
        // Kept as text, because each reset loads it again.
        return file.equals(EMPTY) ? Seed.empty() : Seed.text(InputFile.text(invocation, file));
    }

    FakeDirectory directory(Invocation invocation, Seed seed) {
        FakeDirectory directory = state.map(FakeDirectory::onDisk)
                .orElseGet(FakeDirectory::inMemory)
                .clock(clock)
                .seededWith(seed)
                .open();
        if (seedFile.isPresent() && !directory.isNew()) {
            invocation.warn("%s exists already and is used as it is; the seed is used only after a reset"
                    .formatted(state.orElseThrow()));
        }
        return directory;
    }

    FakeDirectoryServer server(FakeDirectory directory, Seed seed, Address address) {
        FakeDirectoryServer.Builder builder = FakeDirectoryServer.serving(directory)
                .host(address.hostText())
                .port(address.port())
                .clock(clock)
                .personas(Set.copyOf(personas))
                .resetTo(seed);
        if (requireToken) {
            builder.behaviours(Behaviours.defaults().with(Behaviour.TOKENS, "checked"));
        }
        if (state.isPresent()) {
            builder.onWorkers();
        }
        try {
            return builder.start();
        } catch (RuntimeException failure) {
            if (failure.getCause() instanceof SocketException refused) {
                throw new UsageProblem(
                        "cannot listen on port %d of %s: %s; take another with --port, or 0 for a free one"
                                .formatted(address.port(), host, refused.getMessage()));
            }
            throw failure;
        }
    }
}
