package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.Run.Result;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.port.out.Pages;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.Seed;
import dev.partnerdirectory.fake.http.FakeDirectoryServer;
import dev.partnerdirectory.fake.http.condition.Lag;
import dev.partnerdirectory.fake.http.fault.Fault;
import dev.partnerdirectory.fake.http.fault.FaultRule;
import dev.partnerdirectory.fake.http.fault.Latency;
import dev.partnerdirectory.fake.http.fault.Quota;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} of the real process, again and again at random moments of a run, while answers are lost, reads lag
 * behind and quotas bind: in the end the directory is as the manifest says, nobody is there twice, and every row has its outcome.
 * {@code -Dpdir.kills=300} kills more often, {@code -Dpdir.kills.seed=7} at other moments, {@code -Dpdir.kills.quota=150}
 * under a partner's quota that binds even on a slow machine.
 */
class KilledRunIT {
    private static final int KILLS = Integer.getInteger("pdir.kills", 15);
    private static final long SEED = Long.getLong("pdir.kills.seed", 1L);
    private static final int PEOPLE = 30 + 2 * KILLS;
    /** Binds in a run of some minutes; in a shorter one, refusals now and then stand for it. */
    private static final int PARTNER_PER_MINUTE = Integer.getInteger("pdir.kills.quota", 900);

    /** After a refusal a young run writes slowly, for half a minute. So most refusals come before the last kill. */
    private static final long[] THROTTLED_WRITES =
            LongStream.iterate(10, write -> write + 20).limit(KILLS / 3).toArray();

    private static final Duration MOST_PATIENCE = Duration.ofSeconds(4);

    private static final int CUSTOMER_PER_MINUTE = PARTNER_PER_MINUTE * 3 / 4;

    @TempDir
    Path home;

    private final Random random = new Random(SEED);
    private Path manifest;
    private Path plan;

    @Test
    void a_run_killed_again_and_again_ends_as_if_it_had_not_been() throws Exception {
        try (FakeDirectory directory =
                        FakeDirectory.inMemory().seededWith(Seed.sandbox()).open();
                FakeDirectoryServer server = FakeDirectoryServer.start(directory)) {
            write();
            assertThat(pdir(server, "plan", manifest.toString(), "--out", plan.toString())
                            .code())
                    .isZero();
            spoil(server);

            int kills = killAgainAndAgain(server);
            Result last = finish(server);

            assertThat(kills).as("kills that struck a run at work").isGreaterThanOrEqualTo(Math.min(KILLS, 10));
            assertThat(last.code()).as("%s%n%s", last.err(), undone(last)).isZero();
            System.out.printf(
                    "%d kills of a run at work, seed %d; %d people, %d requests, %d refused for the quotas%n",
                    kills,
                    SEED,
                    PEOPLE,
                    server.requests().count(),
                    server.conditions().quota().refused());
            server.conditions().reset();
            assertThat(pdir(server, "diff", manifest.toString(), "--exit-code").code())
                    .as("directory equals manifest")
                    .isZero();
            nobodyIsThereTwice(directory);
            everyRowHasItsOutcome(server);
            everyPasswordWasHandedOverOnceAndStandsNowhereElse();
        }
    }

    private void write() throws IOException {
        List<String> rows = new ArrayList<>();
        rows.add("customer,userPrincipalName,displayName,usageLocation,roles,licenses");
        for (int i = 0; i < PEOPLE; i++) {
            String customer = i % 3 == 0 ? "fabrikam.onmicrosoft.com" : "contoso.onmicrosoft.com";
            String license = i % 3 == 1 && i < 30 ? "EMS" : "";
            rows.add("%s,person%d@%s,Person %d,SE,Reports Reader,%s".formatted(customer, i, customer, i, license));
        }
        manifest = Files.write(home.resolve("people.csv"), rows);
        plan = home.resolve("people.plan");
    }

    private static void spoil(FakeDirectoryServer server) {
        server.conditions().latency(new Latency.Uniform(Duration.ofMillis(5), Duration.ofMillis(60), SEED));
        server.conditions().lag(Lag.ofReads(1));
        server.conditions().quota(new Quota(PARTNER_PER_MINUTE, CUSTOMER_PER_MINUTE));
        for (Fault.Kind kind : List.of(Fault.Kind.RESET_AFTER_COMMIT, Fault.Kind.RESET_MID_BODY)) {
            server.conditions()
                    .add(FaultRule.sometimes(
                            0.03, SEED + kind.name().length(), FaultRule.writes(), Fault.silent(kind)));
        }
        for (long write : THROTTLED_WRITES) {
            server.conditions()
                    .add(new FaultRule(
                            "throttled " + write,
                            FaultRule.writes(),
                            new FaultRule.When.Script(write, 1),
                            Fault.throttledByService(Duration.ofSeconds(1))));
        }
        Fault timeout = new Fault(Fault.Kind.TIMEOUT_AFTER_COMMIT, 0, "", "", Optional.of(Duration.ofMillis(300)));
        server.conditions().add(FaultRule.sometimes(0.02, SEED, FaultRule.writes(), timeout));
    }

    /**
     * Kills the process whenever its journal has grown by some lines, or it has waited long for the rate limits, and a
     * moment has passed; says how often.
     */
    private int killAgainAndAgain(FakeDirectoryServer server) throws Exception {
        int kills = 0;
        for (int starts = 0; starts < KILLS; starts++) {
            Process process = start(server);
            try {
                long lines = journalBytes() + random.nextInt(4_000);
                long latest = System.nanoTime() + MOST_PATIENCE.toNanos();
                while (process.isAlive() && journalBytes() <= lines && System.nanoTime() < latest) {
                    process.waitFor(1, TimeUnit.MILLISECONDS);
                }
                process.waitFor(random.nextInt(40), TimeUnit.MILLISECONDS);
                kills += process.isAlive() ? 1 : 0;
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
        return kills;
    }

    private Process start(FakeDirectoryServer server) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(Packaged.command());
        command.addAll(journal().isPresent() ? List.of("resume", "last") : List.of("apply", plan.toString(), "--yes"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(home.resolve("out.txt").toFile()))
                .redirectError(
                        ProcessBuilder.Redirect.appendTo(home.resolve("err.txt").toFile()));
        builder.environment().putAll(environment(server));
        return builder.start();
    }

    private Map<String, String> environment(FakeDirectoryServer server) {
        return Map.of(
                "PDIR_HOME",
                home.toString(),
                "PDIR_BASE_URL",
                server.baseUri().toString(),
                "PDIR_ACCESS_TOKEN",
                "canary-token-77");
    }

    /** The journal of the run that was begun. */
    private Optional<Path> journal() throws IOException {
        Path runs = home.resolve("state/runs");
        if (!Files.isDirectory(runs)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.map(folder -> folder.resolve("journal"))
                    .filter(journal -> journal.toFile().length() > 0)
                    .findFirst();
        }
    }

    private long journalBytes() throws IOException {
        return journal().map(path -> path.toFile().length()).orElse(0L);
    }

    private Result finish(FakeDirectoryServer server) {
        Result last = pdir(server, "resume", "last", "-o", "table");
        for (int more = 0; more < 5 && last.code() != 0; more++) {
            last = pdir(server, "resume", "last", "-o", "table");
        }
        return last;
    }

    /** The rows of a report that are not as they should be. */
    private static String undone(Result last) {
        return last.out().lines().filter(line -> !line.contains(" applied ")).collect(Collectors.joining("\n"));
    }

    private Result pdir(FakeDirectoryServer server, String... args) {
        Run run = Run.in(home);
        environment(server).forEach(run::with);
        return run.pdir(args);
    }

    private static void nobodyIsThereTwice(FakeDirectory directory) {
        List<Customer> customers =
                Pages.stream(PageRequest.first(), directory.customers()::list).toList();
        List<String> names = customers.stream()
                .flatMap(customer -> Stream.of(UserListing.active(), UserListing.deleted())
                        .flatMap(listing -> Pages.stream(
                                PageRequest.first(), page -> directory.users().list(customer.id(), listing, page))))
                .map(CustomerUser::userPrincipalName)
                .map(Object::toString)
                .filter(name -> name.startsWith("person"))
                .toList();
        assertThat(names).hasSize(PEOPLE).doesNotHaveDuplicates();
    }

    private void everyRowHasItsOutcome(FakeDirectoryServer server) {
        List<String> outcomes = pdir(server, "run", "show", "last", "-o", "csv", "--columns", "row,outcome")
                .out()
                .lines()
                .skip(1)
                .toList();
        assertThat(outcomes.stream()
                        .map(line -> Integer.parseInt(line.split(",", -1)[0]))
                        .sorted())
                .hasSize(PEOPLE)
                .doesNotHaveDuplicates();
        assertThat(outcomes.stream().map(line -> line.split(",", -1)[1])).containsOnly("applied");
    }

    private void everyPasswordWasHandedOverOnceAndStandsNowhereElse() throws IOException {
        List<Path> files;
        try (Stream<Path> inside = Files.walk(home)) {
            files = inside.filter(Files::isRegularFile).toList();
        }
        Path credentials = files.stream()
                .filter(file -> file.getFileName().toString().startsWith("passwords-"))
                .collect(Collectors.collectingAndThen(Collectors.toList(), all -> {
                    assertThat(all).hasSize(1);
                    return all.get(0);
                }));
        List<String> lines = Files.readAllLines(credentials).stream().skip(1).toList();
        assertThat(lines.stream().map(line -> line.split(",", 3)[1]))
                .hasSize(PEOPLE)
                .doesNotHaveDuplicates();
        List<String> passwords = lines.stream()
                .map(line -> line.split(",", 3)[2].replaceAll("^\"|\"$", "").replace("\"\"", "\""))
                .toList();
        for (Path file : files) {
            assertThat(file.getFileName().toString())
                    .as("the run's secret is gone")
                    .isNotEqualTo("secret");
            String text = file.equals(credentials) ? "" : Files.readString(file);
            assertThat(passwords).as("passwords in %s", file).noneMatch(text::contains);
        }
    }
}
