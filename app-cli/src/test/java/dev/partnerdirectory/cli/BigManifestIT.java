package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A manifest of a hundred thousand rows, planned in a small heap. */
class BigManifestIT {
    private static final int CUSTOMERS = 200;
    private static final int ROWS = 100_000;
    private static final String HEAP = "-Xmx256m";

    @TempDir
    Path home;

    /** Neighbouring rows belong to different customers. */
    private Path manifest() throws IOException {
        Path manifest = home.resolve("people.csv");
        try (BufferedWriter rows = Files.newBufferedWriter(manifest)) {
            rows.write("customer,userPrincipalName,displayName,usageLocation,roles\n");
            for (int i = 0; i < ROWS; i++) {
                String customer = "generated-1-%d.onmicrosoft.com".formatted(i % CUSTOMERS + 1);
                rows.write("%s,person%d@%s,Person %d,SE,Helpdesk Administrator\n".formatted(customer, i, customer, i));
            }
        }
        return manifest;
    }

    @Test
    void a_hundred_thousand_rows_are_planned_within_256_megabytes() throws Exception {
        assertThat(Run.in(home)
                        .pdir("sandbox", "generate", "--customers", String.valueOf(CUSTOMERS), "--users", "1")
                        .code())
                .isZero();
        Path plan = home.resolve("people.plan");
        Path out = home.resolve("steps.jsonl");

        SmallHeap.run(
                HEAP,
                home,
                Map.of(),
                out,
                "plan",
                manifest().toString(),
                "--out",
                plan.toString(),
                "--output",
                "jsonl");

        try (Stream<String> steps = Files.lines(out)) {
            assertThat(steps.count()).isEqualTo(2L * ROWS);
        }
        assertThat(List.of(Files.size(plan), Files.size(out)))
                .allSatisfy(size -> assertThat(size).isGreaterThan(2L * ROWS * 100));
    }
}
