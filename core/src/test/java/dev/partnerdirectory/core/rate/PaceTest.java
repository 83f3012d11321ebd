package dev.partnerdirectory.core.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * At least 95 % of a quota used, at most 1 % of the calls refused, from the first call on; where the kind of quota changes
 * under way from the partner's to a customer's, some minutes later.
 */
class PaceTest {
    private static final Duration LONG = Duration.ofMinutes(20);
    private static final int MANY = 1_000_000;

    @ParameterizedTest
    @CsvSource({
        "sliding,500", "fixed,500", "bucket,500", "smallBucket,500",
        "sliding,120", "fixed,120", "bucket,120", "smallBucket,120",
        "sliding,200", "fixed,200", "bucket,200", "smallBucket,200",
        "sliding,1500", "fixed,1500", "bucket,1500", "smallBucket,1500"
    })
    void one_customer_uses_the_quota_and_is_hardly_refused(String kind, int perMinute) {
        Simulation simulation = new Simulation(8);
        simulation.lane(1, MANY, any -> Quota.of(kind, perMinute));

        simulation.run(LONG);

        assertThat(simulation.used(perMinute)).as(simulation.toString()).isGreaterThan(0.95);
        assertThat(simulation.refusedPart()).as(simulation.toString()).isLessThan(0.01);
    }

    @ParameterizedTest
    @CsvSource({
        "sliding,120",
        "fixed,120",
        "smallBucket,120",
        "sliding,500",
        "fixed,500",
        "bucket,500",
        "smallBucket,500",
        "sliding,1500",
        "fixed,1500",
        "bucket,1500",
        "smallBucket,1500"
    })
    void fifty_uneven_customers_share_the_partners_quota(String kind, int perMinute) {
        Simulation simulation = new Simulation(8);
        Quota shared = Quota.of(kind, perMinute);
        for (int i = 1; i <= 50; i++) {
            int calls = i == 50 ? MANY : 10 * i;
            simulation.lane(i, calls, any -> shared);
        }

        simulation.run(LONG);

        assertThat(simulation.used(perMinute)).as(simulation.toString()).isGreaterThan(0.95);
        assertThat(simulation.refusedPart()).as(simulation.toString()).isLessThan(0.01);
    }

    @ParameterizedTest
    @CsvSource({"sliding,500", "fixed,500", "bucket,500", "smallBucket,500"})
    void big_customer_left_alone_uses_a_quota_of_its_own(String kind, int perMinute) {
        Simulation simulation = new Simulation(8);
        for (int i = 1; i <= 50; i++) {
            int calls = i == 50 ? MANY : 4 * i;
            simulation.lane(i, calls, any -> Quota.of(kind, perMinute));
        }
        simulation.run(Duration.ofMinutes(8));
        double refusedAmongOthers = simulation.refusedPart();
        simulation.countAnew();

        simulation.run(LONG);

        assertThat(simulation.used(perMinute)).as(simulation.toString()).isGreaterThan(0.95);
        assertThat(simulation.refusedPart()).as(simulation.toString()).isLessThan(0.01);
        assertThat(refusedAmongOthers).isLessThan(0.01);
    }

    /** All of them at their limits at once; that these are not the partner's takes some minutes to be found out. */
    @ParameterizedTest
    @CsvSource({
        "sliding,60", "fixed,60", "bucket,60", "smallBucket,60",
        "sliding,120", "fixed,120", "bucket,120", "smallBucket,120"
    })
    void fifty_customers_use_quotas_of_their_own(String kind, int perMinute) {
        Simulation simulation = new Simulation(64);
        for (int i = 1; i <= 50; i++) {
            simulation.lane(i, MANY, any -> Quota.of(kind, perMinute));
        }
        simulation.run(LONG);
        double refusedWhileLearning = simulation.refusedPart();
        double usedWhileLearning = simulation.used(50 * perMinute);
        simulation.countAnew();

        simulation.run(LONG.multipliedBy(2));

        assertThat(simulation.used(50 * perMinute)).as(simulation.toString()).isGreaterThan(0.95);
        assertThat(simulation.refusedPart()).as(simulation.toString()).isLessThan(0.01);
        assertThat(usedWhileLearning).isGreaterThan(0.8);
        assertThat(refusedWhileLearning).isLessThan(0.01);
    }
}
