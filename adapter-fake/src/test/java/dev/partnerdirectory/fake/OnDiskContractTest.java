package dev.partnerdirectory.fake;

import dev.partnerdirectory.tck.DirectoryContract;
import dev.partnerdirectory.tck.DirectoryUnderTest;
import dev.partnerdirectory.tck.KeptRequestIdsContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class OnDiskContractTest implements DirectoryContract, KeptRequestIdsContract {
    @TempDir
    private Path folder;

    private final FakeClock clock = FakeClock.system();
    private FakeDirectory fake;

    @BeforeEach
    void open() {
        fake = FakeDirectory.onDisk(folder.resolve("fake.jsonl")).clock(clock).open();
    }

    @Override
    public DirectoryUnderTest directory() {
        return new FakeUnderTest(fake, clock);
    }

    @AfterEach
    void close() {
        fake.close();
    }
}
