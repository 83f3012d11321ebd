package dev.partnerdirectory.core.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is left of a quota changes: others use it too, a run is killed and resumed, somebody raises or lowers it. Some minutes
 * later at least 95 % of it are used again, and at most 2 % of all calls are refused.
 */
class UnsteadyQuotaTest {
    private static final int MANY = 1_000_000;

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    private static Simulation with(int customers, Quota shared) {
        Simulation simulation = new Simulation(8);
        for (int i = 1; i <= customers; i++) {
            simulation.lane(i, MANY, shared);
        }
        return simulation;
    }

    private static void isHardlyRefused(Simulation simulation) {
        assertThat(simulation.refusedPart()).as(simulation.toString()).isLessThan(0.02);
    }

    /** Used up from so many to so many seconds before, in part or wholly: a first measure is far too low, and must not hold. */
    @ParameterizedTest
    @CsvSource({
        "sliding,1,400,60,0", "sliding,1,400,10,0", "sliding,1,400,50,40", "sliding,50,400,60,0", "sliding,50,400,10,0",
        "sliding,50,400,50,40", "sliding,1,397,5,5", "sliding,2,375,5,5", "sliding,2,300,5,5", "sliding,1,200,60,0",
        "fixed,1,400,16,0", "fixed,50,400,16,0", "fixed,1,375,5,5", "fixed,2,300,16,0", "bucket,1,400,10,0",
        "bucket,50,200,10,0", "smallBucket,1,400,10,0", "smallBucket,50,400,10,0"
    })
    void a_quota_that_was_used_before_is_found_out(String kind, int customers, int before, int from, int to) {
        Quota shared = Quota.of(kind, 400);
        Simulation.usedBefore(shared, before, Duration.ofSeconds(from), Duration.ofSeconds(to));
        Simulation simulation = with(customers, shared);

        simulation.run(minutes(20));

        assertThat(simulation.used(400, minutes(3), minutes(20))).isGreaterThan(0.95);
        isHardlyRefused(simulation);
    }

    @Test
    void a_small_quota_that_was_used_up_before_is_kept_to_although_it_was_found_out_by_trying() {
        Quota shared = Quota.of("sliding", 120);
        Simulation.usedBefore(shared, 120, Duration.ofSeconds(10), Duration.ZERO);
        Simulation simulation = with(5, shared);

        simulation.run(minutes(20));

        assertThat(simulation.used(120, minutes(3), minutes(20))).isGreaterThan(0.95);
        isHardlyRefused(simulation);
    }

    @ParameterizedTest
    @CsvSource({
        "sliding,1,120",
        "sliding,1,240",
        "sliding,1,360",
        "sliding,50,120",
        "sliding,50,240",
        "sliding,50,360",
        "fixed,1,120",
        "fixed,1,240",
        "fixed,1,360",
        "fixed,50,120",
        "fixed,50,240",
        "fixed,50,360",
        "bucket,1,120",
        "bucket,1,240",
        "bucket,50,120",
        "bucket,50,240",
        "smallBucket,1,120",
        "smallBucket,1,360",
        "smallBucket,50,120",
        "smallBucket,50,360"
    })
    void what_a_colleague_used_for_two_minutes_is_used_again(String kind, int customers, int colleague) {
        Quota shared = Quota.of(kind, 400);
        Simulation simulation = with(customers, shared);
        simulation.foreign(shared, colleague, minutes(5), minutes(7));

        simulation.run(minutes(20));

        assertThat(simulation.used(400, minutes(10), minutes(20))).isGreaterThan(0.95);
        isHardlyRefused(simulation);
    }

    @ParameterizedTest
    @CsvSource({
        "sliding,200,800,1", "sliding,200,800,50", "sliding,800,200,1", "sliding,800,200,50",
        "fixed,200,800,1", "fixed,200,800,50", "fixed,800,200,1", "fixed,800,200,50",
        "bucket,200,800,1", "bucket,800,200,50", "smallBucket,200,800,1", "smallBucket,800,200,50"
    })
    void a_quota_that_is_changed_is_learned_anew(String kind, int first, int then, int customers) {
        Instant change = Simulation.BEGIN.plus(minutes(8));
        Simulation simulation = with(customers, Quota.of(kind, now -> now.isBefore(change) ? first : then));

        simulation.run(minutes(20));

        assertThat(simulation.used(then, minutes(12), minutes(20))).isGreaterThan(0.95);
        isHardlyRefused(simulation);
    }

    @ParameterizedTest
    @CsvSource({"sliding,1", "sliding,2", "sliding,50", "fixed,1", "fixed,50", "bucket,2", "smallBucket,50"})
    void a_run_that_was_killed_again_and_again_gets_going(String kind, int customers) {
        Simulation simulation = with(customers, Quota.of(kind, 400));
        for (int second = 3; second <= 180; second += 3) {
            simulation.run(Duration.ofSeconds(second));
            simulation.restart();
        }
        simulation.countAnew();

        simulation.run(minutes(23));

        assertThat(simulation.used(400, minutes(6), minutes(23))).isGreaterThan(0.95);
        isHardlyRefused(simulation);
    }

    @Test
    void a_wait_of_minutes_does_not_mean_that_nothing_is_let_through_in_one() {
        QuotaEstimate quota = new QuotaEstimate(1);
        double now = 0;
        for (int refusal = 1; refusal <= 2; refusal++) {
            for (int call = 0; call < 600; call++) {
                now += 0.1;
                quota.letThrough(now);
            }
            double wait = refusal == 1 ? 1 : 120;
            quota.close(now + wait);
            quota.refused(now, wait);
            now += wait;
        }

        double first = quota.reserve(now);

        assertThat(first).isEqualTo(now);
        assertThat(quota.readyAt(now)).isLessThan(first + 1);
    }
}
