package dev.partnerdirectory.benchmarks.start;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Runs short commands as whole processes, in turns with a program that does nothing on the same Java, and prints the
 * ratio of their median times: of the clock, and of the processor as Linux counts it. Argument: rounds. Start it from the
 * repository's root.
 */
public final class CommandStarts {
    private static final String BARE = "bare JVM";
    private static final int ROUNDS = 15;

    /** Where Linux counts the processor time of ended children, in hundredths of a second. */
    private static final Path COUNTERS = Path.of("/proc/self/stat");

    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;

    private record Cost(double millis, double processorMillis) {}

    private CommandStarts() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length > 0 && args[0].equals(BARE)) {
            return;
        }
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : ROUNDS;
        String home = Files.createTempDirectory("starts").toString();
        Map<String, List<String>> commands = new LinkedHashMap<>();
        commands.put(BARE, bare());
        String pdir = Path.of("pdir").toAbsolutePath().toString();
        commands.put("pdir --version", List.of(pdir, "--version"));
        commands.put("pdir user list", List.of(pdir, "user", "list", "-c", "contoso.onmicrosoft.com"));

        Map<String, List<Cost>> times = new LinkedHashMap<>();
        commands.keySet().forEach(name -> times.put(name, new ArrayList<>()));
        // The first two rounds are not counted: they build, make the class archive and the sandbox.
        for (int round = -2; round < rounds; round++) {
            for (Map.Entry<String, List<Cost>> each : times.entrySet()) {
                Cost cost = run(commands.getOrDefault(each.getKey(), List.of()), home);
                if (round >= 0) {
                    each.getValue().add(cost);
                }
            }
        }
        print(times);
    }

    private static List<String> bare() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-cp",
                Path.of("benchmarks/target/classes").toAbsolutePath().toString(),
                CommandStarts.class.getName(),
                BARE);
    }

    private static Cost run(List<String> command, String home) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("PDIR_HOME", home);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        long before = childrenTicks();
        long start = System.nanoTime();
        int code = builder.start().waitFor();
        if (code != 0) {
            throw new IOException("%s ended with %d".formatted(command, code));
        }
        return new Cost((System.nanoTime() - start) / 1e6, (childrenTicks() - before) * 10.0);
    }

    private static long childrenTicks() throws IOException {
        String all = Files.readString(COUNTERS);
        // The program's name stands in brackets and may hold blanks.
        String[] fields = all.substring(all.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_SYSTEM]);
    }

    private static void print(Map<String, List<Cost>> times) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        List<Cost> bare = times.getOrDefault(BARE, List.of());
        times.forEach((name, all) -> out.printf(
                "%-16s %6.0f ms, %.1f times a bare JVM   processor %6.0f ms, %.1f times%n",
                name,
                median(all, Cost::millis),
                median(all, Cost::millis) / median(bare, Cost::millis),
                median(all, Cost::processorMillis),
                median(all, Cost::processorMillis) / median(bare, Cost::processorMillis)));
    }

    private static double median(List<Cost> all, ToDoubleFunction<Cost> of) {
        return all.stream().mapToDouble(of).sorted().toArray()[all.size() / 2];
    }
}
