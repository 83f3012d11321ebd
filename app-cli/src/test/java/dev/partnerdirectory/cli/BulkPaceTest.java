package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.manifest.ManifestEntry;
import dev.partnerdirectory.core.manifest.UserRow;
import dev.partnerdirectory.core.memory.InMemoryRuns;
import dev.partnerdirectory.core.model.RunId;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.plan.Plan;
import dev.partnerdirectory.core.port.in.Provisioning;
import dev.partnerdirectory.core.report.RunListener;
import dev.partnerdirectory.core.report.RunReport;
import dev.partnerdirectory.fake.FakeClock;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.Seed;
import dev.partnerdirectory.fake.http.FakeDirectoryServer;
import dev.partnerdirectory.fake.http.fault.Quota;
import dev.partnerdirectory.rest.auth.AccessTokens;
import dev.partnerdirectory.rest.partnercenter.RestDirectory;
import dev.partnerdirectory.rest.partnercenter.RestOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The engine over REST, against an emulator that enforces a quota: the engine learns its pace from the refusals.
 * All parts use one clock, which moves with every call and every wait.
 */
class BulkPaceTest {
    private static final int PER_MINUTE = 500;
    private static final int PEOPLE = 2_500;
    private static final Duration CALL = Duration.ofMillis(60);

    private static final RunId RUN = new RunId("7a2b6a10-0000-4000-8000-00000000000a");

    private final FakeClock clock = FakeClock.standingAt(Instant.parse("2026-11-22T10:00:00Z"));

    /** Waits that are hidden from the engine. */
    private final List<Duration> waitedUnseen = new ArrayList<>();

    private static Stream<ManifestEntry> people() {
        return Stream.iterate(1, i -> i + 1)
                .limit(PEOPLE)
                .map(i -> UserRow.of("Contoso", "person%d@contoso.onmicrosoft.com".formatted(i))
                        .row(i)
                        .displayName("Person " + i)
                        .build());
    }

    @Test
    void a_quota_is_used_up_and_hardly_anything_refused() throws Exception {
        try (FakeDirectory directory = FakeDirectory.inMemory()
                        .seededWith(Seed.sandbox())
                        .clock(clock)
                        .open();
                FakeDirectoryServer server =
                        FakeDirectoryServer.serving(directory).clock(clock).start();
                RestDirectory rest = RestDirectory.open(RestOptions.builder(AccessTokens.from(() -> {
                            clock.advance(CALL);
                            return Secret.of("canary-token-77");
                        }))
                        .baseUri(server.baseUri())
                        .time(clock, waitedUnseen::add)
                        .build())) {
            Quota quota = new Quota(PER_MINUTE, 0);
            server.conditions().quota(quota);
            Provisioning provisioning = PartnerDirectory.over(rest)
                    .clock(clock)
                    .sleeper(clock::advance)
                    .build()
                    .provisioning();
            Plan plan = provisioning
                    .plan(to -> people().forEach(to), Provisioning.Options.sequential())
                    .orThrow();
            InMemoryRuns runs = new InMemoryRuns();
            runs.create(RUN, plan, Map.of());
            Instant begun = clock.instant();
            long before = server.requests().count();

            RunReport report = provisioning.apply(
                    runs.open(RUN),
                    (customer, user, password) -> {},
                    Provisioning.Options.sequential(),
                    RunListener.none());

            double minutes = Duration.between(begun, clock.instant()).toMillis() / 60_000.0;
            double calls = server.requests().count() - before;
            double refused = quota.refused() / calls;
            double used = (calls - quota.refused()) / (PER_MINUTE * minutes);
            String measured =
                    "%.0f calls in %.1f min, %.3f used, %.2f %% refused".formatted(calls, minutes, used, 100 * refused);
            assertThat(report.isClean()).as(measured).isTrue();
            assertThat(minutes).as(measured).isGreaterThan(4);
            assertThat(used).as(measured).isGreaterThan(0.95);
            assertThat(refused).as(measured).isLessThan(0.01);
            assertThat(quota.refused()).as(measured).isPositive();
            assertThat(waitedUnseen).isEmpty();
        }
    }
}
