package dev.partnerdirectory.benchmarks.rest;

import dev.partnerdirectory.benchmarks.emulator.Rounds;
import dev.partnerdirectory.benchmarks.emulator.ServerProcess;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds members with each rival in turns, round by round, with several numbers of callers. Arguments, all optional:
 * calls per round (8000), rounds (5), the size of the pools (256, the adapter's default), numbers of callers
 * (16,64,256).
 */
public final class RestOverhead {
    private static final String CALLERS = "16,64,256";
    private static final int UNCOUNTED = 2;

    private final URI server;
    private final int calls;
    private final int rounds;

    private RestOverhead(URI server, int calls, int rounds) {
        this.server = server;
        this.calls = calls;
        this.rounds = rounds;
    }

    public static void main(String[] args) throws Exception {
        int calls = args.length > 0 ? Integer.parseInt(args[0]) : 8_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        int connections = args.length > 2 ? Integer.parseInt(args[2]) : 256;
        String numbers = args.length > 3 ? args[3] : CALLERS;
        try (ServerProcess process = ServerProcess.start(StaticServer.class, "1")) {
            URI server = process.address();
            try (Rival stack = new WholeStack(server, connections);
                    Rival hand = new HandWritten(server);
                    Rival feign = new BareFeign(server, connections)) {
                RestOverhead overhead = new RestOverhead(server, calls, rounds);
                for (String callers : numbers.split(",")) {
                    overhead.run(Integer.parseInt(callers), List.of(stack, hand, feign));
                }
            }
        }
    }

    private void run(int callers, List<Rival> rivals) throws Exception {
        Callers crowd = new Callers(callers, calls);
        Rounds results = new Rounds();
        Map<Rival, long[]> counted = new LinkedHashMap<>();
        rivals.forEach(rival -> counted.put(rival, new long[3]));
        for (int round = -UNCOUNTED; round < rounds; round++) {
            for (int i = 0; i < rivals.size(); i++) {
                Rival rival = rivals.get(Math.floorMod(i + round, rivals.size())); // each round starts with another one
                long[] counts = counted.getOrDefault(rival, new long[3]);
                long[] before = counts();
                Callers.Took took = crowd.run(rival);
                long[] after = counts();
                counts[0] += after[0] - before[0];
                if (round >= 0) {
                    results.add(rival.name(), took.rate(), took.micros());
                    counts[1] += after[1] - before[1];
                    counts[2] += took.failed();
                }
            }
        }
        print(callers, counted, results);
    }

    /** The numbers of connections and requests that the server has had. */
    private long[] counts() throws IOException {
        try (InputStream in = server.resolve("/counts").toURL().openStream()) {
            String[] counts = new String(in.readAllBytes(), StandardCharsets.US_ASCII).split(" ");
            return new long[] {Long.parseLong(counts[0]), Long.parseLong(counts[1])};
        }
    }

    private void print(int callers, Map<Rival, long[]> counted, Rounds results) {
        System.out.printf("%d callers: middle (least to most) of %d rounds of %d calls%n", callers, rounds, calls);
        results.print(System.out, "", "calls/s", "CPU-us a call");
        counted.keySet().stream().skip(1).forEach(rival -> results.compare(System.out, "whole stack", rival.name()));
        counted.forEach((rival, counts) -> System.out.printf(
                "  %s: %d connections, %.2f requests a call, %d calls failed%n",
                rival.name(), counts[0], counts[1] / (double) (rounds * (long) calls), counts[2]));
    }
}
