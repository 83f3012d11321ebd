package dev.partnerdirectory.fake.http.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.fake.FakeDirectory;
import org.junit.jupiter.api.Test;

@PartnerCenterEmulator(seeded = false)
class EmptyEmulatorTest {
    @Test
    void nothing_is_there(FakeDirectory directory) {
        assertThat(directory.customers().list(PageRequest.first()).items()).isEmpty();
    }
}
