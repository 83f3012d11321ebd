package dev.partnerdirectory.core.rate;

import static dev.partnerdirectory.core.error.RateLimited.Scope.PARTNER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** At least 95 % of a quota is used, and at most 2 % of the calls are refused, from the first call on. */
class SteadyQuotaTest {
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
        simulation.lane(1, MANY, Quota.of(kind, perMinute));

        simulation.run(LONG);

        assertThat(simulation.used(perMinute)).as(simulation.toString()).isGreaterThan(0.95);
        assertThat(simulation.refusedPart()).as(simulation.toString()).isLessThan(0.02);
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
            simulation.lane(i, calls, shared);
        }

        simulation.run(LONG);

        assertThat(simulation.used(perMinute)).as(simulation.toString()).isGreaterThan(0.95);
        assertThat(simulation.refusedPart()).as(simulation.toString()).isLessThan(0.02);
    }

    @ParameterizedTest
    @CsvSource({"sliding,500", "fixed,500", "bucket,500", "smallBucket,500"})
    void big_customer_left_alone_uses_a_quota_of_its_own(String kind, int perMinute) {
        Simulation simulation = new Simulation(8);
        for (int i = 1; i <= 50; i++) {
            int calls = i == 50 ? MANY : 4 * i;
            simulation.lane(i, calls, Quota.of(kind, perMinute));
        }
        simulation.run(Duration.ofMinutes(8));
        double refusedAmongOthers = simulation.refusedPart();
        simulation.countAnew();

        simulation.run(LONG);

        assertThat(simulation.used(perMinute)).as(simulation.toString()).isGreaterThan(0.95);
        assertThat(simulation.refusedPart()).as(simulation.toString()).isLessThan(0.02);
        assertThat(refusedAmongOthers).isLessThan(0.02);
    }

    /** All of them reach their limits at once. The first minutes count, too. */
    @ParameterizedTest
    @CsvSource({
        "sliding,60", "fixed,60", "bucket,60", "smallBucket,60",
        "sliding,120", "fixed,120", "bucket,120", "smallBucket,120"
    })
    void fifty_customers_use_quotas_of_their_own(String kind, int perMinute) {
        Simulation simulation = new Simulation(64);
        for (int i = 1; i <= 50; i++) {
            simulation.lane(i, MANY, Quota.of(kind, perMinute));
        }
        simulation.run(LONG);
        double refusedWhileLearning = simulation.refusedPart();
        double usedWhileLearning = simulation.used(50 * perMinute);
        simulation.countAnew();

        simulation.run(LONG.multipliedBy(2));

        assertThat(simulation.used(50 * perMinute)).as(simulation.toString()).isGreaterThan(0.95);
        assertThat(simulation.refusedPart()).as(simulation.toString()).isLessThan(0.02);
        assertThat(usedWhileLearning).isGreaterThan(0.95);
        assertThat(refusedWhileLearning).isLessThan(0.02);
    }

    /** Five of ten customers have small quotas of their own. The others could use up the rest of the partner's. */
    @ParameterizedTest
    @ValueSource(strings = {"sliding", "fixed", "bucket", "smallBucket"})
    void quotas_of_partner_and_customers_bind_together_where_the_scope_is_told(String kind) {
        Simulation simulation = new Simulation(8);
        simulation.tellScope();
        Quota partner = Quota.of(PARTNER, kind, any -> 500);
        for (int i = 1; i <= 10; i++) {
            simulation.lane(i, MANY, i <= 5 ? Quota.of(kind, 20).and(partner) : partner);
        }

        simulation.run(LONG);

        assertThat(simulation.used(500)).as(simulation.toString()).isGreaterThan(0.95);
        assertThat(simulation.refusedPart()).as(simulation.toString()).isLessThan(0.02);
    }

    /** Ten customers with 60 each, which is more than the partner's quota; each of them alone could not use it up. */
    @ParameterizedTest
    @CsvSource({
        "sliding,true", "fixed,true", "bucket,true", "smallBucket,true",
        "sliding,false", "fixed,false", "bucket,false", "smallBucket,false"
    })
    void partners_quota_binds_a_little_below_the_sum_of_the_customers(String kind, boolean scopeIsTold) {
        Simulation simulation = new Simulation(8);
        if (scopeIsTold) {
            simulation.tellScope();
        }
        Quota partner = Quota.of(PARTNER, kind, any -> 500);
        for (int i = 1; i <= 10; i++) {
            simulation.lane(i, MANY, Quota.of(kind, 60).and(partner));
        }

        simulation.run(LONG);

        assertThat(simulation.used(500)).as(simulation.toString()).isGreaterThan(0.95);
        assertThat(simulation.refusedPart()).as(simulation.toString()).isLessThan(0.02);
    }
}
