package dev.partnerdirectory.rest.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Interrupted;
import dev.partnerdirectory.core.error.Unauthenticated;
import dev.partnerdirectory.core.error.Unavailable;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.rest.SteppedTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CachedTokensTest {
    private static final int THREADS = 32;

    private final SteppedTime time = new SteppedTime();
    private final AtomicInteger issued = new AtomicInteger();
    private final CachedTokens tokens = new CachedTokens(anew -> issue(), time);

    private AccessToken issue() {
        return new AccessToken(
                Secret.of("token-" + issued.incrementAndGet()),
                Optional.of(time.instant().plus(Duration.ofHours(1))),
                TokenClaims.none());
    }

    @Test
    void a_token_is_kept_until_five_minutes_before_its_end() {
        AccessToken first = tokens.get();
        time.advance(Duration.ofMinutes(54));
        assertThat(tokens.get()).isSameAs(first);

        time.advance(Duration.ofMinutes(2));

        assertThat(tokens.get().value()).isEqualTo(Secret.of("token-2"));
    }

    @Test
    void a_token_that_is_still_good_is_used_while_its_supplier_fails_which_is_left_alone_for_a_while() {
        AtomicInteger asked = new AtomicInteger();
        AccessTokens supplied = AccessTokens.from(
                () -> {
                    if (asked.incrementAndGet() > 1) {
                        throw new IllegalStateException("vault is sealed");
                    }
                    return Jwt.secret(
                            "{'exp':" + time.instant().plus(Duration.ofHours(1)).getEpochSecond() + "}");
                },
                time);
        AccessToken first = supplied.get();
        time.advance(Duration.ofMinutes(56));

        assertThat(supplied.get()).isSameAs(first);
        assertThat(supplied.get()).isSameAs(first);
        assertThat(asked).hasValue(2);
        time.advance(Duration.ofSeconds(31));
        assertThat(supplied.get()).isSameAs(first);
        assertThat(asked).hasValue(3);
        time.advance(Duration.ofMinutes(10));
        assertThatThrownBy(supplied::get)
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("vault is sealed")
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void many_threads_have_one_token_issued() throws Exception {
        assertThat(fromManyThreads(tokens::get)).containsExactly(Secret.of("token-1"));
        assertThat(issued).hasValue(1);
    }

    @Test
    void many_threads_with_one_refused_token_have_one_renewed() throws Exception {
        AccessToken refused = tokens.get();

        assertThat(fromManyThreads(() -> tokens.renew(refused))).containsExactly(Secret.of("token-2"));
        assertThat(issued).hasValue(2);
    }

    private static Set<Secret> fromManyThreads(Callable<AccessToken> call) throws Exception {
        Set<Secret> seen = ConcurrentHashMap.newKeySet();
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                all.add(threads.submit(() -> {
                    start.await();
                    return seen.add(call.call().value());
                }));
            }
            start.countDown();
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return seen;
    }

    @Test
    void others_go_on_with_a_token_that_one_thread_renews_ahead() throws Exception {
        CountDownLatch inFlight = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CachedTokens slow = new CachedTokens(
                anew -> {
                    if (issued.get() > 0) {
                        inFlight.countDown();
                        awaitQuietly(goOn);
                    }
                    return issue();
                },
                time);
        slow.get();
        time.advance(Duration.ofMinutes(57));
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<AccessToken> renewing = other.submit(slow::get);
            inFlight.await();

            assertThat(slow.get().value()).isEqualTo(Secret.of("token-1"));

            goOn.countDown();
            assertThat(renewing.get().value()).isEqualTo(Secret.of("token-2"));
        } finally {
            other.shutdownNow();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void an_issuer_that_is_down_ahead_of_time_is_no_failure_yet() {
        CachedTokens shaky = new CachedTokens(
                anew -> {
                    if (issued.get() > 0) {
                        throw new Unavailable("down", ErrorDetails.none());
                    }
                    return issue();
                },
                time);
        shaky.get();

        time.advance(Duration.ofMinutes(58));
        assertThat(shaky.get().value()).isEqualTo(Secret.of("token-1"));

        time.advance(Duration.ofMinutes(2));
        assertThatThrownBy(shaky::get).isInstanceOf(Unavailable.class);
    }

    @Test
    void a_sign_in_that_failed_is_tried_again_by_the_next_caller() {
        CachedTokens tokens = new CachedTokens(
                anew -> {
                    if (issued.incrementAndGet() == 1) {
                        throw new Unauthenticated("no", false, ErrorDetails.none());
                    }
                    return issue();
                },
                time);

        assertThatThrownBy(tokens::get).isInstanceOf(Unauthenticated.class);
        assertThat(tokens.get()).isNotNull();
    }

    @Test
    void a_thread_that_is_interrupted_does_not_wait() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(tokens::get).isInstanceOf(Interrupted.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void a_token_of_unknown_end_is_asked_for_each_time() {
        AccessTokens supplied = AccessTokens.from(() -> Secret.of("opaque-" + issued.incrementAndGet()));

        supplied.get();

        assertThat(supplied.get().value()).isEqualTo(Secret.of("opaque-2"));
    }
}
