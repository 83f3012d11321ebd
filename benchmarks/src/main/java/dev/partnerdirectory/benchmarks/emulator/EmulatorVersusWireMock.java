package dev.partnerdirectory.benchmarks.emulator;

import dev.partnerdirectory.benchmarks.rest.StaticServer;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/**
 * Compares the complete emulator with WireMock with its journal on, in one run. It measures start-up first. Then it
 * starts new processes for each kind of request and measures twice: after nine seconds of load each, and after each has
 * answered the same large number of requests.
 *
 * <p>Arguments, all optional: requests per round (20000; 0 measures start-up only), rounds (5), connections (32),
 * requests before the second measurement (400000).
 */
final class EmulatorVersusWireMock {
    private static final int SEEDED_USERS = 150_000;
    private static final Duration FRESH = Duration.ofSeconds(9);
    private static final int FRESH_MOST = 200_000;
    private static final String MEMORY = "emulator";
    private static final String BARE = "the bare HTTP library";
    private static final String STATIC = "WireMock static";
    private static final String BOUNDED = "WireMock static, journal of 2,000";
    private static final List<String> RIVALS = List.of(STATIC, BOUNDED);

    private final int requests;
    private final int rounds;
    private final int connections;
    private final int wornIn;
    private final PrintStream out;

    private EmulatorVersusWireMock(String[] args, PrintStream out) {
        this.requests = number(args, 0, 20_000);
        this.rounds = number(args, 1, 5);
        this.connections = number(args, 2, 32);
        this.wornIn = number(args, 3, 400_000);
        this.out = out;
    }

    static int number(String[] args, int index, int otherwise) {
        return args.length > index ? Integer.parseInt(args[index]) : otherwise;
    }

    public static void main(String[] args) throws IOException {
        EmulatorVersusWireMock benchmark = new EmulatorVersusWireMock(args, System.out);
        new Starts(benchmark.rounds, System.out).run();
        if (benchmark.requests > 0) {
            benchmark.out.printf(
                    "%d connections, %d requests a round, %d rounds in turn; middle (least to most)%n%n",
                    benchmark.connections, benchmark.requests, benchmark.rounds);
            for (int kind = 0; kind < Workload.KINDS; kind++) {
                benchmark.throughput(kind);
            }
        }
    }

    private void throughput(int kind) throws IOException {
        String users = Integer.toString(SEEDED_USERS);
        try (ServerProcess memory = ServerProcess.start(EmulatorServer.class, users);
                ServerProcess bare = ServerProcess.start(StaticServer.class);
                ServerProcess fixed = ServerProcess.start(WireMockStubs.class, "unbounded");
                ServerProcess bounded = ServerProcess.start(WireMockStubs.class, "2000")) {
            Directory directory = Directory.of(memory.address(), SEEDED_USERS);
            Contest contest = new Contest(connections, requests, rounds);
            contest.enter(MEMORY, memory, Workload.ofKind(kind, directory));
            contest.enter(BARE, bare, Workload.ofKind(kind, directory));
            contest.enter(STATIC, fixed, Workload.ofKind(kind, directory));
            contest.enter(BOUNDED, bounded, Workload.ofKind(kind, directory));
            String name = Workload.ofKind(kind, directory).name();
            contest.warm(FRESH, FRESH_MOST);
            look(contest, name + ", after %d s of load each".formatted(FRESH.toSeconds()));
            contest.wearIn(wornIn);
            look(contest, name + ", after %,d requests each".formatted(wornIn));
        }
    }

    private void look(Contest contest, String title) throws IOException {
        Rounds results = contest.run();
        results.print(out, title, "requests/s", "server CPU-us a request");
        RIVALS.forEach(rival -> results.compare(out, MEMORY, rival));
        results.compare(out, BARE, STATIC);
        out.println();
    }
}
