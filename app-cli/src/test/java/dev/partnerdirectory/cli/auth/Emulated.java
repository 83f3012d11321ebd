package dev.partnerdirectory.cli.auth;

import dev.partnerdirectory.cli.Run;
import dev.partnerdirectory.cli.Run.Result;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.Seed;
import dev.partnerdirectory.fake.http.FakeDirectoryServer;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import dev.partnerdirectory.fake.http.condition.Behaviours;
import dev.partnerdirectory.fake.http.condition.Persona;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/** An emulator that requires sign-in, and a profile {@code work} for it in its own home folder. */
public final class Emulated implements AutoCloseable {
    private final FakeDirectory directory =
            FakeDirectory.inMemory().seededWith(Seed.sandbox()).open();
    private final FakeDirectoryServer server;
    private final Path home;

    /** A client id for each emulator, because MSAL remembers refusals by client. */
    private final String client = UUID.randomUUID().toString();

    public Emulated(Path home, Persona... personas) {
        this.home = home;
        server = FakeDirectoryServer.serving(directory)
                // The sandbox, with which tests compare it, names no versions.
                .behaviours(
                        Behaviours.defaults().with(Behaviour.TOKENS, "checked").with(Behaviour.ETAG, "omitted"))
                .personas(Set.of(personas))
                .start();
        set("baseUrl", server.baseUri().toString());
        set("authority", server.baseUri().toString());
        set("tenant", "partner.onmicrosoft.com");
        set("clientId", client);
    }

    FakeDirectoryServer server() {
        return server;
    }

    /** Resets the directory. The sign-in stays valid. */
    void resetDirectory() {
        directory.replaceBy(Seed.sandbox());
    }

    void set(String key, String value) {
        Result result = run().pdir("config", "set", key, value, "--profile", "work");
        if (result.code() != 0) {
            throw new IllegalStateException(result.err());
        }
    }

    /** Signs in with a token that the service has made; "auth login" would wait a second for its first poll. */
    void giveToken() {
        try {
            Path token =
                    Files.writeString(home.resolve("token"), server.tokens().appUserToken(true));
            Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-------"));
            set("accessToken", "file:" + token);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Run run() {
        return Run.in(home).with("PDIR_PROFILE", "work");
    }

    public Result pdir(String... args) {
        return run().pdir(args);
    }

    @Override
    public void close() {
        server.close();
        directory.close();
    }
}
