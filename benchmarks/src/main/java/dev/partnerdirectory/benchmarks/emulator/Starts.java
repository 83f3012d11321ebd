package dev.partnerdirectory.benchmarks.emulator;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    void run() throws IOException {
        Map<String, Starter> rivals = new LinkedHashMap<>();
        rivals.put(EMBEDDED, () -> ServerProcess.start(EmulatorServer.class, "sandbox"));
        if (Files.isExecutable(LAUNCHER)) {
            rivals.put(LAUNCHED, () -> ServerProcess.start(List.of(LAUNCHER.toString(), "emulator", "start")));
        }
        rivals.put(WIREMOCK, () -> ServerProcess.start(WireMockStubs.class, "unbounded"));
        Rounds results = new Rounds();
        for (int round = -1; round < rounds; round++) {
            for (Map.Entry<String, Starter> rival : rivals.entrySet()) {
                start(rival.getKey(), rival.getValue(), round < 0 ? new Rounds() : results);
            }
        }
        results.print(out, "Start of the process to the first answer", "ms", "CPU-ms");
        rivals.keySet().stream()
                .filter(name -> !name.equals(WIREMOCK))
                .forEach(name -> results.compare(out, name, WIREMOCK));
        out.println();
    }

    private static void start(String name, Starter starter, Rounds results) throws IOException {
        byte[] request = ("GET /v1/customers/4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04/users/x HTTP/1.1\r\n"
                        + "Host: localhost\r\nAuthorization: Bearer benchmark\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        try (ServerProcess server = starter.start();
                LoadGenerator generator = new LoadGenerator(server.address(), 1)) {
            generator.run(1, number -> request);
            results.add(
                    name, server.age().toNanos() / 1e6, server.processorTime().toNanos() / 1e6);
        }
    }
}
