package dev.partnerdirectory.fake.http.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.fake.FakeClock;
import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.Seed;
import dev.partnerdirectory.fake.http.FakeDirectoryServer;
import dev.partnerdirectory.fake.http.condition.Persona;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Tests the extension in a separate JUnit run in which classes and methods run in parallel. */
class ParallelEmulatorTest {
    private static final CyclicBarrier BOTH_CLASSES = new CyclicBarrier(2);

    /** Checks that its emulator is fresh and then changes it, repeatedly; no other test may touch it meanwhile. */
    private static void findNewAndSpoil(
            FakeDirectoryServer server, FakeDirectory directory, FakeClock clock, URI base) {
        assertThat(server.baseUri()).isEqualTo(base);
        assertThat(server.directory()).isSameAs(directory);
        assertThat(clock.instant()).isBefore(Instant.now().plusSeconds(60));
        assertThat(server.conditions().personas()).isEmpty();
        assertThat(customers(directory)).isEqualTo(2);
        for (int i = 0; i < 20; i++) {
            directory.reset();
            assertThat(customers(directory)).isZero();
            directory.seed(Seed.sandbox());
            server.conditions().personas(Persona.LAG);
            assertThat(customers(directory)).isEqualTo(2);
            assertThat(server.conditions().personas()).containsExactly(Persona.LAG);
        }
        directory.reset();
        clock.advance(Duration.ofDays(365));
    }

    private static int customers(FakeDirectory directory) {
        return directory.customers().list(PageRequest.first()).items().size();
    }

    abstract static class Spoiling {
        @Test
        void runs_beside_the_other_class(URI base, TestReporter reporter) throws Exception {
            reporter.publishEntry(getClass().getSimpleName(), base.toString());

            BOTH_CLASSES.await(30, TimeUnit.SECONDS);
        }

        @RepeatedTest(8)
        void finds_it_new(FakeDirectoryServer server, FakeDirectory directory, FakeClock clock, URI base) {
            findNewAndSpoil(server, directory, clock, base);
        }

        @Nested
        class InAClassWithin {
            private final URI injected;

            InAClassWithin(URI injected) {
                this.injected = injected;
            }

            @RepeatedTest(8)
            void finds_it_new(
                    FakeDirectoryServer server,
                    FakeDirectory directory,
                    FakeClock clock,
                    URI base,
                    TestReporter reporter) {
                assertThat(base).isEqualTo(injected);
                reporter.publishEntry(Spoiling.this.getClass().getSimpleName(), base.toString());
                findNewAndSpoil(server, directory, clock, base);
            }
        }
    }

    @PartnerCenterEmulator
    static class One extends Spoiling {}

    @PartnerCenterEmulator
    static class Other extends Spoiling {}

    /** The results of the run. */
    private static final class Outcome implements TestExecutionListener {
        private final List<String> passed = new CopyOnWriteArrayList<>();
        private final List<Throwable> failures = new CopyOnWriteArrayList<>();
        private final List<String> addresses = new CopyOnWriteArrayList<>();

        @Override
        public void executionFinished(TestIdentifier id, TestExecutionResult result) {
            result.getThrowable().ifPresent(failures::add);
            if (id.isTest() && result.getStatus() == TestExecutionResult.Status.SUCCESSFUL) {
                passed.add(id.getUniqueId());
            }
        }

        @Override
        public void reportingEntryPublished(TestIdentifier id, ReportEntry entry) {
            entry.getKeyValuePairs().forEach((type, address) -> addresses.add(type + " " + address));
        }

        Stream<String> addressesOf(Class<?> type) {
            return addresses.stream().filter(entry -> entry.startsWith(type.getSimpleName() + " http"));
        }
    }

    @Test
    void each_class_has_an_emulator_of_its_own_that_no_two_tests_share_at_a_time() {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(One.class), selectClass(Other.class))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.mode.classes.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4")
                .build();
        Outcome outcome = new Outcome();

        LauncherFactory.create().execute(request, outcome);

        assertThat(outcome.failures).isEmpty();
        assertThat(outcome.passed).hasSize(2 * 17);
        assertThat(outcome.addressesOf(One.class)).hasSize(9).containsOnly(only(outcome, One.class));
        assertThat(outcome.addressesOf(Other.class)).hasSize(9).containsOnly(only(outcome, Other.class));
        assertThat(port(outcome, One.class)).isNotEqualTo(port(outcome, Other.class));
    }

    private static String only(Outcome outcome, Class<?> type) {
        return outcome.addressesOf(type).findFirst().orElseThrow();
    }

    private static int port(Outcome outcome, Class<?> type) {
        String entry = only(outcome, type);
        return URI.create(entry.substring(entry.indexOf("http"))).getPort();
    }
}
