package dev.partnerdirectory.benchmarks.report;

import dev.partnerdirectory.benchmarks.emulator.EmulatorServer;
import dev.partnerdirectory.benchmarks.emulator.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs {@code pdir report privileged --all-customers} as a whole process in a small heap, against an emulator in a JVM of its own
 * over the loopback address. Arguments: users of each customer, then numbers of customers. Start it from the repository's root,
 * on Linux: the peak of the memory is read from {@code /proc}.
 */
public final class PrivilegedReport {
    private static final String HEAP = "-Xmx256m";

    private final Path folder;

    private PrivilegedReport(Path folder) {
        this.folder = folder;
    }

    /** What a process needed. */
    private record Need(Duration time, Duration processorTime, long peakKilobytes, long written) {}

    public static void main(String[] args) throws IOException, InterruptedException {
        int users = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        List<Integer> customers = args.length > 1
                ? Arrays.stream(args).skip(1).map(Integer::valueOf).toList()
                : List.of(10, 100, 500, 2_000);
        PrivilegedReport report = new PrivilegedReport(Files.createTempDirectory("report"));
        for (int count : customers) {
            report.measure(count, users);
        }
    }

    private void measure(int customers, int users) throws IOException, InterruptedException {
        try (ServerProcess emulator = ServerProcess.start(EmulatorServer.class, customers + "x" + users)) {
            Map<String, List<String>> formats = new LinkedHashMap<>();
            formats.put("table", List.of("--output", "table"));
            formats.put("JSON", List.of("--output", "json"));
            Path page = folder.resolve("page-%d.html".formatted(customers));
            formats.put("table and web page", List.of("--output", "table", "--html", page.toString()));
            for (Map.Entry<String, List<String>> format : formats.entrySet()) {
                Need need = run(emulator.address(), format.getValue());
                System.out.printf(
                        "%d customers with %d users, %s, %s: %.1f s, processor time %.1f s, peak %d MB, %d KB written%n",
                        customers,
                        users,
                        HEAP,
                        format.getKey(),
                        need.time().toMillis() / 1e3,
                        need.processorTime().toMillis() / 1e3,
                        need.peakKilobytes() >> 10,
                        need.written() >> 10);
            }
        }
    }

    private Need run(URI service, List<String> format) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of("pdir").toAbsolutePath().toString(), "report", "privileged", "--all-customers", "--quiet"));
        command.addAll(format);
        Path out = folder.resolve("out");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_TOOL_OPTIONS", HEAP);
        builder.environment().put("PDIR_HOME", folder.resolve("home").toString());
        builder.environment().put("PDIR_BASE_URL", service.toString());
        builder.environment().put("PDIR_ACCESS_TOKEN", "benchmark");
        long start = System.nanoTime();
        Process process = builder.start();
        Need need = new Need(Duration.ZERO, Duration.ZERO, 0, 0);
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            need = new Need(
                    Duration.ZERO,
                    process.info().totalCpuDuration().orElse(need.processorTime()),
                    Math.max(need.peakKilobytes(), peak(process.pid())),
                    0);
        }
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        if (process.exitValue() != 0) {
            throw new IOException("%s ended with %d: %s"
                    .formatted(command, process.exitValue(), Files.readString(folder.resolve("err"))));
        }
        return new Need(time, need.processorTime(), need.peakKilobytes(), Files.size(out));
    }

    /** The most memory that a process has held so far, in kilobytes; 0 once it has ended. */
    private static long peak(long process) {
        try (var lines = Files.lines(Path.of("/proc/%d/status".formatted(process)))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | java.io.UncheckedIOException ended) {
            return 0;
        }
    }
}
