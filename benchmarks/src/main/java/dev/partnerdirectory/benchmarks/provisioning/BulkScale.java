package dev.partnerdirectory.benchmarks.provisioning;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.manifest.Manifest;
import dev.partnerdirectory.core.manifest.UserRow;
import dev.partnerdirectory.core.model.RunId;
import dev.partnerdirectory.core.plan.Plan;
import dev.partnerdirectory.core.port.in.Provisioning;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.StoredRun;
import dev.partnerdirectory.core.report.RunReport;
import dev.partnerdirectory.files.run.FileRuns;
import dev.partnerdirectory.files.run.PlanFile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Plans, stores and applies a manifest with many rows; each row is a new user with a role. {@code plan ROWS FILE}
 * writes the plan, and {@code apply FILE FOLDER} runs it. They are separate processes, as with the command line. Run
 * them with the heap size that should be enough.
 */
public final class BulkScale {
    private static final int CUSTOMERS = 50;

    private BulkScale() {}

    public static void main(String[] args) throws IOException {
        Instant begin = Instant.now();
        String what = args[0].equals("plan")
                ? plan(Integer.parseInt(args[1]), Path.of(args[2]))
                : apply(Path.of(args[1]), Path.of(args[2]));
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .mapToLong(BulkScale::peak)
                .sum();
        System.out.printf(
                "%s: %s, %d MB of heap at most in each pool, %d MB allowed%n",
                args[0] + " " + what,
                Duration.between(begin, Instant.now()),
                peak >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static long peak(MemoryPoolMXBean pool) {
        return pool.getPeakUsage().getUsed();
    }

    private static String plan(int rows, Path file) throws IOException {
        Plan plan = provisioning(EndlessDirectory.of(CUSTOMERS))
                .plan(manifest(rows), Provisioning.Options.sequential())
                .orThrow();
        PlanFile.write(file, plan);
        return "%d rows, %d steps".formatted(rows, plan.summary().steps());
    }

    private static Manifest manifest(int rows) {
        return to -> {
            for (int i = 0; i < rows; i++) {
                String domain = "c" + i % CUSTOMERS + ".example";
                to.accept(UserRow.of(domain, "p" + i + "@" + domain)
                        .row(i + 1L)
                        .displayName("Person " + i)
                        .usageLocation("SE")
                        .roles("Helpdesk Administrator")
                        .build());
            }
        };
    }

    private static String apply(Path file, Path folder) throws IOException {
        Files.createDirectories(folder);
        FileRuns runs = new FileRuns(folder);
        RunId id = new RunId(UUID.randomUUID().toString());
        runs.create(id, PlanFile.read(file), Map.of());
        try (StoredRun run = runs.open(id)) {
            RunReport report = provisioning(EndlessDirectory.of(CUSTOMERS))
                    .apply(run, (customer, user, password) -> {}, Provisioning.Options.standard(), event -> {});
            return "%s steps, %s".formatted(report.steps(), report.isComplete() ? "complete" : "not complete");
        }
    }

    private static Provisioning provisioning(DirectoryPorts directory) {
        return PartnerDirectory.over(directory).build().provisioning();
    }
}
