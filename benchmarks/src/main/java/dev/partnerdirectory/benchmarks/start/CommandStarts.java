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

/**
 * Runs short commands as whole processes, in turns with a program that does nothing on the same Java, and prints the
 * ratio of their median times. Argument: rounds. Start it from the repository's root.
 */
public final class CommandStarts {
    private static final String BARE = "bare JVM";
    private static final int ROUNDS = 15;

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

        Map<String, List<Long>> times = new LinkedHashMap<>();
        commands.keySet().forEach(name -> times.put(name, new ArrayList<>()));
        // The first two rounds are not counted: they build, make the class archive and the sandbox.
        for (int round = -2; round < rounds; round++) {
            for (Map.Entry<String, List<Long>> each : times.entrySet()) {
                long nanos = run(commands.getOrDefault(each.getKey(), List.of()), home);
                if (round >= 0) {
                    each.getValue().add(nanos);
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

    private static long run(List<String> command, String home) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("PDIR_HOME", home);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        long start = System.nanoTime();
        int code = builder.start().waitFor();
        if (code != 0) {
            throw new IOException("%s ended with %d".formatted(command, code));
        }
        return System.nanoTime() - start;
    }

    private static void print(Map<String, List<Long>> times) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        double bare = median(times.getOrDefault(BARE, List.of()));
        times.forEach((name, all) ->
                out.printf("%-16s %6.0f ms   %.2f times a bare JVM%n", name, median(all) / 1e6, median(all) / bare));
    }

    private static double median(List<Long> all) {
        return all.stream().sorted().toList().get(all.size() / 2);
    }
}
