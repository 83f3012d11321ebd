package dev.partnerdirectory.cli.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.Main;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.Seed;
import dev.partnerdirectory.fake.http.FakeDirectoryServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
            ProcessBuilder command = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            HEAP,
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Main.class.getName(),
                            "report",
                            "privileged",
                            "--all-customers",
                            "--output",
                            "json",
                            "--html",
                            page.toString()))
                    .redirectOutput(home.resolve("out.json").toFile())
                    .redirectError(home.resolve("err.txt").toFile());
            command.environment().put("PDIR_HOME", home.toString());
            command.environment().put("PDIR_BASE_URL", server.baseUri().toString());
            command.environment().put("PDIR_ACCESS_TOKEN", "any");

            Process process = command.start();
            try {
                assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
            } finally {
                process.destroyForcibly().waitFor();
            }

            assertThat(process.exitValue())
                    .as(Files.readString(home.resolve("err.txt")))
                    .isZero();
            assertThat(Files.readString(home.resolve("out.json"))).contains("\"customers\": " + CUSTOMERS);
            assertThat(Files.readString(page)).contains("generated-7-" + CUSTOMERS + ".onmicrosoft.com");
        }
    }
}
