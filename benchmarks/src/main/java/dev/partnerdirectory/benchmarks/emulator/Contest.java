package dev.partnerdirectory.benchmarks.emulator;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Rivals given the same work in turn, round by round, so that what else the machine does strikes all of them. */
final class Contest {
    /** Empties a journal; both servers take it so. WireMock keeps every request by default and would fill its heap. */
    private static final byte[] FORGET =
            "DELETE /__admin/requests HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final int connections;
    private final int requests;
    private final int rounds;
    private final Map<String, Lane> lanes = new LinkedHashMap<>();

    private record Lane(ServerProcess server, Workload workload, int[] next, List<Double> rates, List<Double> micros) {}

    Contest(int connections, int requests, int rounds) {
        this.connections = connections;
        this.requests = requests;
        this.rounds = rounds;
    }

    /** Enters a server with a kind of work under a name. */
    void enter(String name, ServerProcess server, Workload workload) {
        lanes.put(name, new Lane(server, workload, new int[1], new ArrayList<>(), new ArrayList<>()));
    }

    /** Runs two rounds that do not count, then those that do. */
    void run() throws IOException {
        for (int round = -2; round < rounds; round++) {
            for (Map.Entry<String, Lane> entry : lanes.entrySet()) {
                run(entry.getKey(), entry.getValue(), round >= 0);
            }
        }
    }

    private void run(String name, Lane lane, boolean counts) throws IOException {
        List<byte[]> prepared = new ArrayList<>(requests);
        for (int i = 0; i < requests; i++) {
            prepared.add(lane.workload.request(lane.next[0]++));
        }
        try (LoadGenerator generator = new LoadGenerator(lane.server.address(), connections)) {
            generator.run(1, number -> FORGET);
            long before = micros(lane.server);
            LoadGenerator.Took took = generator.run(requests, prepared::get);
            long after = micros(lane.server);
            if (took.refused() > 0) {
                throw new IOException("%s: %d of %d refused".formatted(name, took.refused(), took.requests()));
            }
            if (counts) {
                lane.rates.add(took.requests() * 1e9 / took.nanos());
                lane.micros.add((after - before) / (double) took.requests());
            }
        }
    }

    private static long micros(ServerProcess server) {
        return TimeUnit.NANOSECONDS.toMicros(server.processorTime().toNanos());
    }

    void print(PrintStream out) {
        out.printf("%-44s %34s %34s%n", "", "requests/s", "server CPU-us a request");
        lanes.forEach((name, lane) -> out.printf(
                "%-44s %34s %34s%n",
                name,
                Spread.of(lane.rates).with("%,.0f"),
                Spread.of(lane.micros).with("%.0f")));
    }

    /** How many times as many requests a second one answers as the other, round by round. */
    Spread rates(String one, String other) {
        return ratios(lane(one).rates, lane(other).rates);
    }

    /** How many times the processor time one takes for a request as the other, round by round. */
    Spread micros(String one, String other) {
        return ratios(lane(one).micros, lane(other).micros);
    }

    private Lane lane(String name) {
        return java.util.Objects.requireNonNull(lanes.get(name), name);
    }

    private static Spread ratios(List<Double> ones, List<Double> others) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ones.size(); round++) {
            ratios.add(ones.get(round) / others.get(round));
        }
        return Spread.of(ratios);
    }
}
