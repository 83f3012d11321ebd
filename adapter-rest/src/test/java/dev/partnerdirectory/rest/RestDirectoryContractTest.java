package dev.partnerdirectory.rest;

import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.fake.FakeClock;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.http.FakeDirectoryServer;
import dev.partnerdirectory.rest.auth.AccessTokens;
import dev.partnerdirectory.rest.partnercenter.RestDirectory;
import dev.partnerdirectory.rest.partnercenter.RestOptions;
import dev.partnerdirectory.tck.DirectoryContract;
import dev.partnerdirectory.tck.DirectoryUnderTest;
import dev.partnerdirectory.tck.KeptRequestIdsContract;
import org.junit.jupiter.api.AfterEach;

/** All laws of all ports, over HTTP. */
final class RestDirectoryContractTest implements DirectoryContract, KeptRequestIdsContract {
    private final FakeClock clock = FakeClock.system();
    private final FakeDirectory fake = FakeDirectory.inMemory().clock(clock).open();
    private final FakeDirectoryServer emulator =
            FakeDirectoryServer.serving(fake).clock(clock).start();
    private final RestDirectory rest = RestDirectory.open(RestOptions.builder(AccessTokens.fixed(Secret.of("emulator")))
            .baseUri(emulator.baseUri())
            .build());

    @Override
    public DirectoryUnderTest directory() {
        return new EmulatorUnderTest(rest, fake, clock);
    }

    @AfterEach
    void close() {
        rest.close();
        emulator.close();
        fake.close();
    }
}
