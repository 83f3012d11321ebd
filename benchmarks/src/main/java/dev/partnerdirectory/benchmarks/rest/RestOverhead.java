package dev.partnerdirectory.benchmarks.rest;

import dev.partnerdirectory.benchmarks.emulator.ServerProcess;
import dev.partnerdirectory.benchmarks.emulator.Spread;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

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

    /** The rounds of a rival with one number of callers. */
    private record Lane(Rival rival, List<Callers.Took> rounds, long[] counts) {
        List<Double> each(Function<Callers.Took, Double> of) {
            return rounds.stream().map(of).toList();
        }
    }

    public static void main(String[] args) throws Exception {
        int calls = args.length > 0 ? Integer.parseInt(args[0]) : 8_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        int connections = args.length > 2 ? Integer.parseInt(args[2]) : 256;
        String numbers = args.length > 3 ? args[3] : CALLERS;
        try (ServerProcess process = ServerProcess.start(StaticServer.class)) {
            URI server = process.address();
            try (Rival stack = new WholeStack(server, connections);
                    Rival hand = new HandWritten(server);
                    Rival feign = new BareFeign(server, connections);
                    Rival useCase = new UseCase(server, connections)) {
                RestOverhead overhead = new RestOverhead(server, calls, rounds);
                for (String callers : numbers.split(",")) {
                    overhead.run(Integer.parseInt(callers), List.of(stack, hand, feign, useCase));
                }
            }
        }
    }

    private void run(int callers, List<Rival> rivals) throws Exception {
        List<Lane> lanes = new ArrayList<>();
        rivals.forEach(rival -> lanes.add(new Lane(rival, new ArrayList<>(), new long[2])));
        Callers crowd = new Callers(callers, calls);
        for (int round = -UNCOUNTED; round < rounds; round++) {
            for (int i = 0; i < lanes.size(); i++) {
                Lane lane = lanes.get(Math.floorMod(i + round, lanes.size())); // each round starts with another rival
                long[] before = counts();
                Callers.Took took = crowd.run(lane.rival);
                long[] after = counts();
                lane.counts[0] += after[0] - before[0];
                if (round >= 0) {
                    lane.rounds.add(took);
                    lane.counts[1] += after[1] - before[1];
                }
            }
        }
        print(callers, lanes);
    }

    /** The numbers of connections and requests that the server has had. */
    private long[] counts() throws IOException {
        try (InputStream in = server.resolve("/counts").toURL().openStream()) {
            String[] counts = new String(in.readAllBytes(), StandardCharsets.US_ASCII).split(" ");
            return new long[] {Long.parseLong(counts[0]), Long.parseLong(counts[1])};
        }
    }

    private void print(int callers, List<Lane> lanes) {
        System.out.printf(
                "%d callers: middle (least to most) of %d rounds of %d calls; ratios are whole stack : rival%n",
                callers, rounds, calls);
        System.out.printf(
                "  %-14s %28s %22s %12s %10s %8s %26s %26s%n",
                "", "calls/s", "CPU-us a call", "connections", "requests", "failed", "rate ratio", "CPU ratio");
        Lane stack = lanes.get(0);
        for (Lane lane : lanes) {
            System.out.printf(
                    "  %-14s %28s %22s %12d %10.2f %8d %26s %26s%n",
                    lane.rival.name(),
                    Spread.of(lane.each(Callers.Took::rate)).with("%,.0f"),
                    Spread.of(lane.each(Callers.Took::micros)).with("%.0f"),
                    lane.counts[0],
                    lane.counts[1] / (double) (rounds * (long) calls),
                    lane.rounds.stream().mapToInt(Callers.Took::failed).sum(),
                    ratio(stack, lane, Callers.Took::rate).with("%.2f"),
                    ratio(stack, lane, Callers.Took::micros).with("%.2f"));
        }
    }

    private static Spread ratio(Lane one, Lane other, Function<Callers.Took, Double> of) {
        return Spread.ofRatios(one.each(of), other.each(of));
    }
}
