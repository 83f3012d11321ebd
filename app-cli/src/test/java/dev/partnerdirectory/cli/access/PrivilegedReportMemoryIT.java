package dev.partnerdirectory.cli.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.SmallHeap;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.Seed;
import dev.partnerdirectory.fake.http.FakeDirectoryServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real process of {@code pdir report privileged} over thirty thousand users, in a heap that cannot hold them.
 * {@code benchmarks/README.md} has the figures for two thousand customers.
 */
class PrivilegedReportMemoryIT {
    private static final int CUSTOMERS = 150;
    private static final int USERS = 200;
    private static final String HEAP = "-Xmx24m";

    @TempDir
    Path home;

    @Test
    void the_users_of_a_customer_are_forgotten_before_the_next_ones_are_read() throws Exception {
        try (FakeDirectory directory = FakeDirectory.inMemory()
                        .seededWith(Seed.generated(CUSTOMERS, USERS, 7))
                        .open();
                FakeDirectoryServer server = FakeDirectoryServer.start(directory)) {
            Path page = home.resolve("report.html");
            Path json = home.resolve("out.json");

            SmallHeap.run(
                    HEAP,
                    home,
                    Map.of("PDIR_BASE_URL", server.baseUri().toString(), "PDIR_ACCESS_TOKEN", "any"),
                    json,
                    "report",
                    "privileged",
                    "--all-customers",
                    "--output",
                    "json",
                    "--html",
                    page.toString());

            assertThat(Files.readString(json)).contains("\"customers\": " + CUSTOMERS);
            assertThat(Files.readString(page)).contains("generated-7-" + CUSTOMERS + ".onmicrosoft.com");
        }
    }
}
