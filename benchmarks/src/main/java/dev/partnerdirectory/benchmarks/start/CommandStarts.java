package dev.partnerdirectory.benchmarks.start;

import dev.partnerdirectory.benchmarks.emulator.Rounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs short commands as whole processes, in turns with a program that does nothing on the same Java, and prints the
 * ratios of their times: of the clock, and of the processor as Linux counts it. Argument: rounds. Start it from the
 * repository's root.
 */
public final class CommandStarts {
    private static final String BARE = "bare JVM";
    private static final int ROUNDS = 15;

    /** Where Linux counts the processor time of ended children, in hundredths of a second. */
    private static final Path COUNTERS = Path.of("/proc/self/stat");

    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;

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

        Rounds results = new Rounds();
        // The first two rounds are not counted: they build, make the class archive and the sandbox.
        for (int round = -2; round < rounds; round++) {
            for (Map.Entry<String, List<String>> command : commands.entrySet()) {
                run(command.getKey(), command.getValue(), home, round < 0 ? new Rounds() : results);
            }
        }
        results.print(System.out, "", "ms", "CPU-ms");
        commands.keySet().forEach(name -> results.compare(System.out, name, BARE));
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

    private static void run(String name, List<String> command, String home, Rounds results)
            throws IOException, InterruptedException {
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
        results.add(name, (System.nanoTime() - start) / 1e6, (childrenTicks() - before) * 10.0);
    }

    private static long childrenTicks() throws IOException {
        String all = Files.readString(COUNTERS);
        // The program's name stands in brackets and may hold blanks.
        String[] fields = all.substring(all.lastIndexOf(')') + 2).split(" ");
        return Long.parseLong(fields[CHILDREN_USER]) + Long.parseLong(fields[CHILDREN_SYSTEM]);
    }
}
