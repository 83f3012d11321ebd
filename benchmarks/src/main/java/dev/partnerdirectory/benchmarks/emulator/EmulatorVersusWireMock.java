package dev.partnerdirectory.benchmarks.emulator;

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
 * The emulator, store and journal and all, beside WireMock with its journal on, in one run.
 *
 * <p>Arguments, all optional: requests a round (10000; 0 to measure starts only), rounds (5),
 * connections (32).
 */
final class EmulatorVersusWireMock {
    private static final int SEEDED_USERS = 40_000;
    private static final String MEMORY = "emulator";
    private static final String DISK = "emulator, state on disk";
    private static final String LAUNCHED = "pdir emulator start";
    private static final String STATIC = "WireMock static";
    private static final String BARE = "the bare HTTP library";
    private static final String TEMPLATED = "WireMock templated";

    /** As one starts it, its archive of loaded classes and all; where this runs beside it. */
    private static final Path LAUNCHER = Path.of("pdir").toAbsolutePath();

    private final int requests;
    private final int rounds;
    private final int connections;
    private final PrintStream out;

    private EmulatorVersusWireMock(String[] args, PrintStream out) {
        this.requests = number(args, 0, 10_000);
        this.rounds = number(args, 1, 5);
        this.connections = number(args, 2, 32);
        this.out = out;
    }

    static int number(String[] args, int index, int otherwise) {
        return args.length > index ? Integer.parseInt(args[index]) : otherwise;
    }

    public static void main(String[] args) throws IOException {
        EmulatorVersusWireMock benchmark = new EmulatorVersusWireMock(args, System.out);
        benchmark.starts();
        if (benchmark.requests > 0) {
            benchmark.throughput();
        }
    }

    /** What it took to start, until the first answer had come. */
    private record Start(double millis, double processorMillis) {
        @FunctionalInterface
        interface Starter {
            ServerProcess start() throws IOException;
        }

        static Start of(Starter starter) throws IOException {
            byte[] request = ("GET /v1/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/users/x HTTP/1.1\r\n"
                            + "Host: localhost\r\nAuthorization: Bearer benchmark\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            try (ServerProcess server = starter.start();
                    LoadGenerator generator = new LoadGenerator(server.address(), 1)) {
                generator.run(1, number -> request);
                return new Start(
                        server.age().toNanos() / 1e6, server.processorTime().toNanos() / 1e6);
            }
        }
    }

    private void starts() throws IOException {
        Map<String, Start.Starter> rivals = new LinkedHashMap<>();
        rivals.put(MEMORY, () -> ServerProcess.start(EmulatorServer.class, "memory", "sandbox"));
        if (Files.isExecutable(LAUNCHER)) {
            rivals.put(LAUNCHED, () -> ServerProcess.start(List.of(LAUNCHER.toString(), "emulator", "start")));
        }
        rivals.put(STATIC, () -> ServerProcess.start(WireMockStubs.class, "static"));
        Map<String, List<Start>> starts = new LinkedHashMap<>();
        for (int round = -1; round < rounds; round++) {
            for (Map.Entry<String, Start.Starter> rival : rivals.entrySet()) {
                Start start = Start.of(rival.getValue());
                if (round >= 0) {
                    starts.computeIfAbsent(rival.getKey(), name -> new ArrayList<>())
                            .add(start);
                }
            }
        }
        out.printf("%-44s %34s %34s%n", "Start of the process to the first answer", "ms", "CPU-ms");
        starts.forEach(this::print);
        List<Start> theirs = starts.getOrDefault(STATIC, List.of());
        starts.forEach((name, ours) -> {
            if (!name.equals(STATIC)) {
                out.printf(
                        "  %-42s %34s %34s%n",
                        name + " : " + STATIC,
                        ratio(ours, theirs, Start::millis).with("%.2f"),
                        ratio(ours, theirs, Start::processorMillis).with("%.2f"));
            }
        });
        out.println();
    }

    private void print(String name, List<Start> starts) {
        out.printf(
                "%-44s %34s %34s%n",
                name,
                Spread.of(starts.stream().map(Start::millis).toList()).with("%.0f"),
                Spread.of(starts.stream().map(Start::processorMillis).toList()).with("%.0f"));
    }

    private static Spread ratio(List<Start> ones, List<Start> others, ToDoubleFunction<Start> of) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ones.size(); round++) {
            ratios.add(of.applyAsDouble(ones.get(round)) / of.applyAsDouble(others.get(round)));
        }
        return Spread.of(ratios);
    }

    private void throughput() throws IOException {
        Path folder = Files.createTempDirectory("emulator-benchmark");
        String users = Integer.toString(SEEDED_USERS);
        try (ServerProcess memory = ServerProcess.start(EmulatorServer.class, "memory", users);
                ServerProcess disk = ServerProcess.start(
                        EmulatorServer.class, folder.resolve("state").toString(), users);
                ServerProcess bare = ServerProcess.start(BareServer.class);
                ServerProcess fixed = ServerProcess.start(WireMockStubs.class, "static");
                ServerProcess templated = ServerProcess.start(WireMockStubs.class, "templated")) {
            Directory directory = Directory.of(memory.address(), SEEDED_USERS);
            out.printf(
                    "%d connections, %d requests a round, %d rounds in turn; middle (least to most)%n%n",
                    connections, requests, rounds);
            for (int kind = 0; kind < 3; kind++) {
                Contest contest = new Contest(connections, requests, rounds);
                contest.enter(MEMORY, memory, work(directory, kind));
                contest.enter(DISK, disk, work(Directory.of(disk.address(), SEEDED_USERS), kind));
                contest.enter(BARE, bare, work(directory, kind));
                contest.enter(STATIC, fixed, work(directory, kind));
                contest.enter(TEMPLATED, templated, work(directory, kind));
                contest.run();
                out.println(work(directory, kind).name());
                contest.print(out);
                compare(contest, MEMORY, STATIC);
                compare(contest, MEMORY, TEMPLATED);
                compare(contest, BARE, STATIC);
                out.println();
            }
        } finally {
            delete(folder);
        }
    }

    private void compare(Contest contest, String one, String other) {
        out.printf(
                "  %-42s %34s %34s%n",
                one + " : " + other,
                contest.rates(one, other).with("%.1f"),
                contest.micros(one, other).with("%.2f"));
    }

    private static Workload work(Directory directory, int kind) {
        return Workload.comparing(directory).get(kind);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
