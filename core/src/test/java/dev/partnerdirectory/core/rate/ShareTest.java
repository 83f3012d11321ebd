package dev.partnerdirectory.core.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that is told to use half of each quota uses about half of it, and leaves the rest to others. */
class ShareTest {
    private static final int MANY = 1_000_000;
    private static final Duration LONG = Duration.ofMinutes(20);
    /** The quota has to be found out before a share of it can be kept to. */
    private static final Duration LEARNED = Duration.ofMinutes(3);

    @ParameterizedTest
    @CsvSource({
        "sliding,1,500", "fixed,1,500", "bucket,1,500", "smallBucket,1,500",
        "sliding,50,500", "fixed,50,500", "bucket,50,500", "smallBucket,50,500",
        "sliding,1,120", "fixed,1,120", "bucket,1,120", "smallBucket,1,120"
    })
    void half_of_a_quota_is_left_to_others(String kind, int customers, int perMinute) {
        Simulation simulation = new Simulation(8, 50);
        Quota shared = Quota.of(kind, perMinute);
        for (int i = 1; i <= customers; i++) {
            simulation.lane(i, MANY, shared);
        }

        simulation.run(LONG);

        assertThat(simulation.used(perMinute, LEARNED, LONG))
                .as(simulation.toString())
                .isBetween(0.4, 0.55);
        assertThat(simulation.refusedPart()).as(simulation.toString()).isLessThan(0.02);
    }

    /** A colleague takes the rest and a little more, for five minutes. */
    @ParameterizedTest
    @CsvSource({"sliding,1", "sliding,50", "fixed,1", "fixed,50", "smallBucket,1", "smallBucket,50"})
    void the_share_is_used_again_when_others_that_took_more_are_done(String kind, int customers) {
        Simulation simulation = new Simulation(8, 50);
        Quota shared = Quota.of(kind, 400);
        for (int i = 1; i <= customers; i++) {
            simulation.lane(i, MANY, shared);
        }
        simulation.foreign(shared, 260, Duration.ofMinutes(5), Duration.ofMinutes(10));

        simulation.run(LONG);

        assertThat(simulation.used(400, Duration.ofMinutes(13), LONG))
                .as(simulation.toString())
                .isBetween(0.4, 0.55);
        assertThat(simulation.refusedPart()).as(simulation.toString()).isLessThan(0.02);
    }
}
