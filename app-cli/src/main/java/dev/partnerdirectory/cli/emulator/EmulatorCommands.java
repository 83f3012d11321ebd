package dev.partnerdirectory.cli.emulator;

import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.Seed;
import dev.partnerdirectory.fake.http.FakeDirectoryServer;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code pdir emulator}. */
@Command(
        name = "emulator",
        addMethodSubcommands = false,
        description = "An emulator of Partner Center on this machine, for any HTTP client.",
        footer = "  pdir emulator start --port 8080")
public record EmulatorCommands(Invocation invocation) {
    /** Of the server's libraries. Referenced, so that the loggers and their levels are not garbage-collected. */
    private static final List<Logger> LOGS =
            Stream.of("io.undertow", "org.xnio").map(Logger::getLogger).toList();

    /** Keeps the server from printing its version on standard error. */
    public static void quieten() {
        LOGS.forEach(log -> log.setLevel(Level.WARNING));
    }

    @Command(
            modelTransformer = PersonaHelp.class,
            description = {
                "Starts the emulator. It runs until it is interrupted (Ctrl-C: exit code 130, SIGTERM: 143).",
                "The first line of stdout is its base URL. By default it accepts any bearer token."
            },
            footer = "  pdir emulator start --persona throttled-service lag")
    int start(@Mixin EmulatorOptions options) throws IOException {
        Address address = options.address();
        options.check();
        quieten();
        Seed seed = options.seed(invocation);
        try (FakeDirectory directory = options.directory(invocation, seed);
                FakeDirectoryServer server = options.server(directory, seed, address)) {
            announce(server, address);
            new CountDownLatch(1).await();
            return ExitCodes.DONE;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            invocation.note("the emulator has stopped");
            return ExitCodes.INTERRUPTED;
        }
    }

    private void announce(FakeDirectoryServer server, Address address) throws IOException {
        invocation.console().out().write(server.baseUri() + "\n");
        invocation.console().flush();
        if (!address.isLoopback()) {
            invocation.warn("anyone who can reach port %d of %s can read and change all data"
                    .formatted(server.baseUri().getPort(), address.reach()));
        }
        invocation.note("the emulator is running; Ctrl-C stops it");
    }
}
