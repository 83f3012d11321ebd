package dev.partnerdirectory.rest;

import static dev.partnerdirectory.rest.Samples.CUSTOMER;
import static dev.partnerdirectory.rest.ScriptedService.cutShort;
import static dev.partnerdirectory.rest.ScriptedService.hangUp;
import static dev.partnerdirectory.rest.ScriptedService.json;
import static dev.partnerdirectory.rest.ScriptedService.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.Interrupted;
import dev.partnerdirectory.core.error.RateLimited;
import dev.partnerdirectory.core.error.Unavailable;
import dev.partnerdirectory.rest.partnercenter.RestDirectory;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatsTest {
    private static final String CUSTOMER_JSON =
            "{\"id\":\"" + CUSTOMER + "\",\"companyProfile\":{\"companyName\":\"C\"}}";
    private static final String FAULT =
            "{\"code\":800003,\"description\":\"unexpected\",\"data\":[],\"source\":\"PartnerFD\"}";

    private final ScriptedService service = new ScriptedService();
    private final SteppedTime time = new SteppedTime();
    private RestDirectory rest = open(RetryOptions.defaults());

    private RestDirectory open(RetryOptions retry) {
        return RestDirectory.open(Samples.options(service, time).retry(retry).build());
    }

    @AfterEach
    void close() {
        rest.close();
        service.close();
    }

    private Set<String> requestIds() {
        return service.received().stream()
                .map(sent -> sent.header("MS-RequestId"))
                .collect(Collectors.toSet());
    }

    @Nested
    class A_read {
        @ParameterizedTest
        @ValueSource(ints = {408, 500, 502, 503, 504, 599})
        void is_repeated_after_an_outage_under_one_request_id(int status) {
            service.answers(status(status, ""), status(status, "<html>"), json(200, CUSTOMER_JSON));

            rest.customers().get(CUSTOMER);

            assertThat(service.received()).hasSize(3);
            assertThat(requestIds()).hasSize(1);
            assertThat(time.waits()).containsExactly(Duration.ofMillis(250), Duration.ofMillis(500));
        }

        @Test
        void is_repeated_after_a_lost_connection_and_after_half_an_answer() {
            service.answers(hangUp(), cutShort(200, CUSTOMER_JSON), json(200, CUSTOMER_JSON));

            assertThat(rest.customers().get(CUSTOMER).id()).isEqualTo(CUSTOMER);
            assertThat(service.received()).hasSize(3);
        }

        @ParameterizedTest
        @ValueSource(ints = {400, 403, 404, 405, 406, 409, 412, 417, 501, 505, 302})
        void is_not_repeated_after_a_refusal(int status) {
            service.answers(json(status, FAULT));

            assertThatThrownBy(() -> rest.customers().get(CUSTOMER)).isInstanceOf(DirectoryException.class);
            assertThat(service.received()).hasSize(1);
        }

        @Test
        void gives_up_after_five_sendings() {
            service.otherwise(json(503, FAULT));

            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> rest.customers().get(CUSTOMER))
                    .withMessageContaining("HTTP 503, code 800003");
            assertThat(service.received()).hasSize(5);
        }

        @Test
        @Timeout(20) // a third of the response time-out
        void that_is_interrupted_ends_at_once_and_stays_interrupted() throws InterruptedException {
            CountDownLatch hold = new CountDownLatch(1);
            Thread caller = Thread.currentThread();
            service.answers(exchange -> {
                caller.interrupt();
                await(hold);
            });

            assertThatThrownBy(() -> rest.customers().get(CUSTOMER)).isInstanceOf(Interrupted.class);
            assertThat(Thread.interrupted()).isTrue();
            hold.countDown();
        }

        @Test
        void is_not_sent_by_a_thread_that_is_interrupted_already() {
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> rest.customers().get(CUSTOMER)).isInstanceOf(Interrupted.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(service.received()).isEmpty();
        }
    }

    @Nested
    class Being_told_when_to_come_back {
        @Test
        void in_seconds_is_a_floor_under_the_drawn_wait() {
            service.answers(json(429, "{}").with("Retry-After", "57"), json(200, CUSTOMER_JSON));

            rest.customers().get(CUSTOMER);

            assertThat(time.waits()).containsExactly(Duration.ofMillis(57_250));
        }

        @Test
        void by_date_is_a_floor_too() {
            service.answers(
                    json(503, "").with("Retry-After", "Sun, 22 Nov 2026 12:00:30 GMT"), json(200, CUSTOMER_JSON));

            rest.customers().get(CUSTOMER);

            assertThat(time.waits()).containsExactly(Duration.ofMillis(30_250));
        }

        @Test
        void too_late_for_the_deadline_ends_the_call_without_a_wait() {
            service.answers(json(429, "{}").with("Retry-After", "181"));

            assertThatExceptionOfType(RateLimited.class)
                    .isThrownBy(() -> rest.customers().get(CUSTOMER))
                    .satisfies(e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(181)));
            assertThat(time.waits()).isEmpty();
        }
    }

    @Nested
    class An_outage {
        @Test
        void is_not_multiplied_once_the_budget_is_spent() {
            rest.close();
            rest = open(RetryOptions.defaults().withBudget(6));
            service.otherwise(status(503, ""));

            for (int call = 0; call < 20; call++) {
                assertThatThrownBy(() -> rest.customers().get(CUSTOMER)).isInstanceOf(Unavailable.class);
            }

            assertThat(service.received()).hasSize(20 + 6);
        }

        @Test
        void that_is_over_fills_the_budget_again_a_tenth_a_call() {
            rest.close();
            rest = open(RetryOptions.defaults().withBudget(1).withMaxAttempts(2));
            service.answers(status(503, ""), status(503, ""));
            assertThatThrownBy(() -> rest.customers().get(CUSTOMER)).isInstanceOf(Unavailable.class);
            service.otherwise(json(200, CUSTOMER_JSON));
            for (int call = 0; call < 10; call++) {
                rest.customers().get(CUSTOMER);
            }
            service.answers(status(503, ""));

            assertThat(rest.customers().get(CUSTOMER).id()).isEqualTo(CUSTOMER);
        }
    }

    @Test
    void the_deadline_holds_for_the_whole_call() {
        rest.close();
        rest = open(new RetryOptions(100, Duration.ofSeconds(4), Duration.ofSeconds(4), Duration.ofSeconds(9), 100));
        service.otherwise(status(503, ""));

        assertThatThrownBy(() -> rest.customers().get(CUSTOMER)).isInstanceOf(Unavailable.class);

        assertThat(time.waits())
                .isEqualTo(List.of(
                        Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2)));
    }

    @Test
    void connections_are_used_again_and_again() {
        AtomicReference<Object> first = new AtomicReference<>();
        service.otherwise(exchange -> {
            first.compareAndSet(null, exchange.getRemoteAddress());
            json(exchange.getRemoteAddress().equals(first.get()) ? 200 : 418, CUSTOMER_JSON)
                    .to(exchange);
        });

        for (int call = 0; call < 20; call++) {
            assertThat(rest.customers().get(CUSTOMER).id()).isEqualTo(CUSTOMER);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
