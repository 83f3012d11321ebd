package dev.partnerdirectory.benchmarks.emulator;

/**
 * Compares the emulator with few users and with many. A request should cost the same.
 *
 * <p>Arguments, all optional: users of the large emulator (1000000), requests per round (1000), rounds (5), connections
 * (32).
 */
final class EmulatorFlatness {
    private static final int FEW = 1_000;
    private static final int PAGE = 100;
    private static final int KNOWN = 20_000;

    private EmulatorFlatness() {}

    public static void main(String[] args) throws Exception {
        int many = EmulatorVersusWireMock.number(args, 0, 1_000_000);
        int requests = EmulatorVersusWireMock.number(args, 1, 1_000);
        int rounds = EmulatorVersusWireMock.number(args, 2, 5);
        int connections = EmulatorVersusWireMock.number(args, 3, 32);
        try (ServerProcess small = ServerProcess.start(EmulatorServer.class, Integer.toString(FEW));
                ServerProcess large = ServerProcess.start(EmulatorServer.class, Integer.toString(many))) {
            System.out.printf(
                    "%,d users were there after %d s%n", many, large.age().toSeconds());
            Directory few = Directory.of(small.address(), FEW);
            Directory some = Directory.of(large.address(), KNOWN);
            int deep = many / PAGE * 9 / 10;
            String deepToken = some.tokenAfter(large.address(), deep, PAGE);
            Contest contest = new Contest(connections, requests, rounds);
            contest.enter("first page, few", small, Workload.page("page", few, PAGE, ""));
            contest.enter("first page, many", large, Workload.page("page", some, PAGE, ""));
            contest.enter("deep page, many", large, Workload.page("page", some, PAGE, deepToken));
            contest.enter("GET user, few", small, Workload.getUser(few));
            contest.enter("GET user, many", large, Workload.getUser(some));
            contest.enter("create, few", small, Workload.createUser(few));
            contest.enter("create, many", large, Workload.createUser(some));
            contest.wearIn(2 * requests);
            Rounds results = contest.run();
            results.print(System.out, "", "requests/s", "server CPU-us a request");
            results.compare(System.out, "first page, many", "first page, few");
            results.compare(System.out, "deep page, many", "first page, many");
            results.compare(System.out, "GET user, many", "GET user, few");
            results.compare(System.out, "create, many", "create, few");
        }
    }
}
