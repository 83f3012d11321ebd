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

/** Measures the start-up of servers, from the start of the process to the first answer. */
record Starts(int rounds, PrintStream out) {
    private static final String EMBEDDED = "emulator";
    private static final String LAUNCHED = "pdir emulator start";
    private static final String WIREMOCK = "WireMock static";

    /** The real launcher, with its class archive. It is measured if the benchmark runs next to it. */
    private static final Path LAUNCHER = Path.of("pdir").toAbsolutePath();

    @FunctionalInterface
    private interface Starter {
        ServerProcess start() throws IOException;
    }

    private record Start(double millis, double processorMillis) {
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

    void run() throws IOException {
        Map<String, Starter> rivals = new LinkedHashMap<>();
        rivals.put(EMBEDDED, () -> ServerProcess.start(EmulatorServer.class, "memory", "sandbox"));
        if (Files.isExecutable(LAUNCHER)) {
            rivals.put(LAUNCHED, () -> ServerProcess.start(List.of(LAUNCHER.toString(), "emulator", "start")));
        }
        rivals.put(WIREMOCK, () -> ServerProcess.start(WireMockStubs.class, "static", "unbounded"));
        Map<String, List<Start>> starts = new LinkedHashMap<>();
        for (int round = -1; round < rounds; round++) {
            for (Map.Entry<String, Starter> rival : rivals.entrySet()) {
                Start start = Start.of(rival.getValue());
                if (round >= 0) {
                    starts.computeIfAbsent(rival.getKey(), name -> new ArrayList<>())
                            .add(start);
                }
            }
        }
        print(starts);
    }

    private void print(Map<String, List<Start>> starts) {
        out.printf("%-44s %34s %34s%n", "Start of the process to the first answer", "ms", "CPU-ms");
        starts.forEach((name, ours) -> out.printf(
                "%-44s %34s %34s%n",
                name,
                Spread.of(all(ours, Start::millis)).with("%.0f"),
                Spread.of(all(ours, Start::processorMillis)).with("%.0f")));
        List<Start> theirs = starts.getOrDefault(WIREMOCK, List.of());
        starts.forEach((name, ours) -> {
            if (!name.equals(WIREMOCK)) {
                out.printf(
                        "  %-42s %34s %34s%n",
                        name + " : " + WIREMOCK,
                        Spread.ofRatios(all(ours, Start::millis), all(theirs, Start::millis))
                                .with("%.2f"),
                        Spread.ofRatios(all(ours, Start::processorMillis), all(theirs, Start::processorMillis))
                                .with("%.2f"));
            }
        });
        out.println();
    }

    private static List<Double> all(List<Start> starts, ToDoubleFunction<Start> of) {
        return starts.stream().map(start -> of.applyAsDouble(start)).toList();
    }
}
