package dev.partnerdirectory.benchmarks.emulator;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Gives rivals the same work in turns, round by round, so other load on the machine affects all of them. */
final class Contest {
    private final int connections;
    private final int requests;
    private final int rounds;
    private final Map<String, Lane> lanes = new LinkedHashMap<>();

    /** A rival, and how much it was loaded. */
    private static final class Lane {
        private final ServerProcess server;
        private final Workload workload;
        private int asked;
        private long loadedNanos;

        Lane(ServerProcess server, Workload workload) {
            this.server = server;
            this.workload = workload;
        }
    }

    Contest(int connections, int requests, int rounds) {
        this.connections = connections;
        this.requests = requests;
        this.rounds = rounds;
    }

    /** Adds a server with its workload under a name. */
    void enter(String name, ServerProcess server, Workload workload) {
        lanes.put(name, new Lane(server, workload));
    }

    /** Warms up each rival in turns, for {@code load} in total or until it has answered {@code most} requests. */
    void warm(Duration load, int most) throws IOException {
        boolean more = true;
        while (more) {
            more = false;
            for (Map.Entry<String, Lane> entry : lanes.entrySet()) {
                Lane lane = entry.getValue();
                if (lane.loadedNanos < load.toNanos() && lane.asked < most) {
                    load(entry.getKey(), lane);
                    more = true;
                }
            }
        }
    }

    /** Loads each rival until it has answered {@code answered} requests in total. */
    void wearIn(int answered) throws IOException {
        warm(Duration.ofNanos(Long.MAX_VALUE), answered);
    }

    /** Runs the measured rounds: requests per second, and the server's processor time per request in microseconds. */
    Rounds run() throws IOException {
        Rounds results = new Rounds();
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, Lane> entry : lanes.entrySet()) {
                Lane lane = entry.getValue();
                long before = micros(lane.server);
                LoadGenerator.Took took = load(entry.getKey(), lane);
                long after = micros(lane.server);
                results.add(
                        entry.getKey(),
                        took.requests() * 1e9 / took.nanos(),
                        (after - before) / (double) took.requests());
            }
        }
        return results;
    }

    private LoadGenerator.Took load(String name, Lane lane) throws IOException {
        List<byte[]> prepared = new ArrayList<>(requests);
        for (int i = 0; i < requests; i++) {
            prepared.add(lane.workload.request(lane.asked++));
        }
        try (LoadGenerator generator = new LoadGenerator(lane.server.address(), connections)) {
            LoadGenerator.Took took = generator.run(requests, prepared::get);
            if (took.refused() > 0) {
                throw new IOException("%s: %d of %d refused".formatted(name, took.refused(), took.requests()));
            }
            lane.loadedNanos += took.nanos();
            return took;
        }
    }

    private static long micros(ServerProcess server) {
        return TimeUnit.NANOSECONDS.toMicros(server.processorTime().toNanos());
    }
}
