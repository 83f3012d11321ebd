package dev.partnerdirectory.fake;

import dev.partnerdirectory.tck.DirectoryContract;
import dev.partnerdirectory.tck.DirectoryUnderTest;
import dev.partnerdirectory.tck.KeptRequestIdsContract;
import org.junit.jupiter.api.AfterEach;

final class InMemoryContractTest implements DirectoryContract, KeptRequestIdsContract {
    private final FakeClock clock = FakeClock.system();
    private final FakeDirectory fake = FakeDirectory.inMemory().clock(clock).open();

    @Override
    public DirectoryUnderTest directory() {
        return new FakeUnderTest(fake, clock);
    }

    @AfterEach
    void close() {
        fake.close();
    }
}
