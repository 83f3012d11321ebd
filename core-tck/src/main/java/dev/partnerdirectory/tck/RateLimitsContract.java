package dev.partnerdirectory.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.RateLimited;
import dev.partnerdirectory.core.error.RateLimited.Scope;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.port.out.RateLimits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The laws of rate limits, in whatever way they know the quotas. */
public interface RateLimitsContract {
    /** The limits under test, which have seen no call yet; the same throughout one test. */
    RateLimits limits();

    /** The clock of the limits. */
    Clock clock();

    /** Moves that clock. */
    void advance(Duration time);

    CustomerId ADA = new CustomerId("00000001-0000-0000-0000-000000000000");
    CustomerId BOB = new CustomerId("00000002-0000-0000-0000-000000000000");
    Duration WAIT = Duration.ofSeconds(20);

    private void refuse(RateLimits.Permit permit, @Nullable Scope scope) {
        Instant sent = clock().instant();
        advance(Duration.ofMillis(100));
        permit.refused(sent, new RateLimited("too many calls", WAIT, scope, ErrorDetails.none(), null));
    }

    /** Makes a call as soon as it may be made. */
    private void letThrough(RateLimits.Permit permit) {
        await(permit.due());
        Instant sent = clock().instant();
        advance(Duration.ofMillis(100));
        permit.letThrough(sent);
    }

    private void await(Instant due) {
        if (due.isAfter(clock().instant())) {
            advance(Duration.between(clock().instant(), due));
        }
    }

    @Test
    default void a_call_may_be_made_at_some_time() {
        letThrough(limits().reserve(ADA));
        letThrough(limits().reserve());

        assertThat(limits().readyAt(ADA)).isBefore(clock().instant().plus(Duration.ofMinutes(1)));
    }

    @Test
    default void a_customer_is_asked_no_sooner_than_its_refusal_says() {
        Instant until = clock().instant().plus(WAIT);
        refuse(limits().reserve(ADA), Scope.CUSTOMER);

        assertThat(limits().readyAt(ADA)).isAfterOrEqualTo(until);
        assertThat(limits().reserve(ADA).due()).isAfterOrEqualTo(until);
    }

    @Test
    default void another_customer_may_be_asked_meanwhile() {
        letThrough(limits().reserve(BOB));
        refuse(limits().reserve(ADA), Scope.CUSTOMER);

        assertThat(limits().reserve(BOB).due()).isBefore(clock().instant().plus(WAIT));
    }

    @Test
    default void nobody_is_asked_sooner_than_the_partners_refusal_says() {
        Instant until = clock().instant().plus(WAIT);
        refuse(limits().reserve(ADA), Scope.PARTNER);

        assertThat(limits().readyAt(BOB)).isAfterOrEqualTo(until);
        assertThat(limits().reserve(BOB).due()).isAfterOrEqualTo(until);
        assertThat(limits().reserve().due()).isAfterOrEqualTo(until);
    }

    @Test
    default void a_refusal_of_unknown_scope_holds_for_the_customer_at_least() {
        Instant until = clock().instant().plus(WAIT);
        refuse(limits().reserve(ADA), null);

        assertThat(limits().reserve(ADA).due()).isAfterOrEqualTo(until);
    }

    @Test
    default void a_permit_that_was_given_before_a_refusal_is_moved_behind_it() {
        RateLimits.Permit early = limits().reserve(ADA);
        Instant until = clock().instant().plus(WAIT);

        refuse(limits().reserve(BOB), Scope.PARTNER);

        assertThat(early.due()).isAfterOrEqualTo(until);
    }

    @Test
    default void once_the_wait_is_over_calls_are_made_again() {
        refuse(limits().reserve(ADA), Scope.PARTNER);
        Instant due = limits().reserve(ADA).due();

        assertThat(due).isBefore(clock().instant().plus(WAIT).plus(Duration.ofMinutes(2)));
    }
}
