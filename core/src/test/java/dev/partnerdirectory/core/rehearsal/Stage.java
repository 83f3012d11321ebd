package dev.partnerdirectory.core.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.testing.Harness;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A rehearsal over a directory of the test's own, to which nothing may have been sent when the test ends. */
final class Stage implements AfterEachCallback {
    private final Harness harness = new Harness();
    private final PartnerDirectory rehearsal = harness.partnerDirectory().rehearsal();

    Harness harness() {
        return harness;
    }

    PartnerDirectory rehearsal() {
        return rehearsal;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        assertThat(harness.calls().writes()).as("what was really sent").isEmpty();
    }
}
