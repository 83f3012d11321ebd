package dev.partnerdirectory.rest;

import static dev.partnerdirectory.rest.Samples.CUSTOMER;
import static dev.partnerdirectory.rest.Samples.REQUEST;
import static dev.partnerdirectory.rest.Samples.ROLE;
import static dev.partnerdirectory.rest.Samples.USER;
import static dev.partnerdirectory.rest.ScriptedService.cutShort;
import static dev.partnerdirectory.rest.ScriptedService.hangUp;
import static dev.partnerdirectory.rest.ScriptedService.json;
import static dev.partnerdirectory.rest.ScriptedService.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.error.Interrupted;
import dev.partnerdirectory.core.error.OutcomeUnknown;
import dev.partnerdirectory.core.error.Unavailable;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.rest.auth.AccessTokens;
import dev.partnerdirectory.rest.partnercenter.RestDirectory;
import dev.partnerdirectory.rest.partnercenter.RestOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Writes whose answers are refusals, late, lost or truncated: what is reported about them, and when they are repeated.
 */
class LostAnswersTest {
    private static final String MEMBER_JSON =
            "{\"id\":\"" + USER + "\",\"displayName\":\"D\",\"userPrincipalName\":\"d@contoso.com\"}";
    private static final String FAULT =
            "{\"code\":800003,\"description\":\"unexpected\",\"data\":[],\"source\":\"PartnerFD\"}";

    private final ScriptedService service = new ScriptedService();
    private final SteppedTime time = new SteppedTime();
    private RestDirectory rest =
            RestDirectory.open(Samples.options(service, time).build());

    @AfterEach
    void close() {
        rest.close();
        service.close();
    }

    private Principal add() {
        return rest.roleMembers()
                .add(CUSTOMER, ROLE, Samples.member(), REQUEST)
                .orElseThrow()
                .principal();
    }

    private Set<String> requestIds() {
        return service.received().stream()
                .map(sent -> sent.header("MS-RequestId"))
                .collect(Collectors.toSet());
    }

    @Test
    void a_write_that_was_throttled_is_sent_again_with_the_same_id() {
        service.answers(status(429, ""), json(429, "{}").with("Retry-After", "1"), json(201, MEMBER_JSON));

        assertThat(add().objectId()).isEqualTo(USER.value());
        assertThat(service.received()).hasSize(3);
        assertThat(requestIds()).containsExactly(REQUEST.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504})
    void a_write_that_ended_in_an_outage_is_unknown_at_once(int status) {
        service.answers(json(status, FAULT));

        assertThatExceptionOfType(OutcomeUnknown.class)
                .isThrownBy(this::add)
                .satisfies(e -> assertThat(e.details().requestId()).contains(REQUEST))
                .satisfies(e -> assertThat(e.details().reference()).contains("HTTP " + status))
                .satisfies(e -> assertThat(e.details().code()).contains("800003"));
        assertThat(service.received()).hasSize(1);
    }

    @Test
    void a_write_whose_answer_is_lost_is_unknown_at_once() {
        service.answers(hangUp());

        assertThatThrownBy(this::add).isInstanceOf(OutcomeUnknown.class);
        assertThat(service.received()).hasSize(1);
    }

    @Test
    void a_write_whose_answer_is_cut_short_is_unknown() {
        service.answers(cutShort(201, MEMBER_JSON));

        assertThatThrownBy(this::add).isInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void a_write_that_something_in_between_answers_with_a_page_is_unknown() {
        service.answers(status(200, "<html>welcome to this hotel</html>"));

        assertThatThrownBy(this::add).isInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void a_write_that_a_busy_service_puts_off_is_sent_again_with_the_same_id() {
        service.answers(json(503, FAULT).with("Retry-After", "2"), json(201, MEMBER_JSON));

        assertThat(add().objectId()).isEqualTo(USER.value());
        assertThat(requestIds()).containsExactly(REQUEST.toString());
    }

    @Test
    void a_write_that_was_put_off_and_then_refused_is_unknown_since_the_first_may_have_done_it() {
        service.answers(json(503, FAULT).with("Retry-After", "2"), json(409, "{\"code\":409}"));

        assertThatThrownBy(this::add).isInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void a_write_that_was_throttled_and_then_refused_is_refused() {
        service.answers(status(429, ""), json(409, "{\"code\":409}"));

        assertThatThrownBy(this::add).isInstanceOf(Conflict.class);
    }

    @Test
    void a_write_that_never_went_out_is_repeated_and_known_not_to_be_done() throws IOException {
        URI nobody = closedPort();
        try (RestDirectory nowhere = RestDirectory.open(
                Samples.options(service, time).baseUri(nobody).build())) {

            assertThatThrownBy(() -> nowhere.roleMembers().add(CUSTOMER, ROLE, Samples.member(), REQUEST))
                    .isInstanceOf(Unavailable.class);
        }

        assertThat(time.waits()).hasSize(4);
    }

    @Test
    @Timeout(20) // a third of the response time-out
    void a_write_that_is_interrupted_while_its_answer_is_awaited_is_unknown_at_once() {
        CountDownLatch hold = new CountDownLatch(1);
        Thread caller = Thread.currentThread();
        service.answers(exchange -> {
            caller.interrupt();
            await(hold);
        });

        assertThatThrownBy(this::add).isInstanceOf(OutcomeUnknown.class);
        assertThat(Thread.interrupted()).isTrue();
        hold.countDown();
    }

    @Test
    void a_write_that_is_interrupted_before_it_is_sent_again_is_known_not_to_be_done() {
        Thread caller = Thread.currentThread();
        rest.close();
        rest = RestDirectory.open(Samples.options(service, time)
                .time(time, duration -> {
                    caller.interrupt();
                    time.sleep(duration);
                })
                .build());
        service.answers(status(429, ""));

        assertThatThrownBy(this::add).isInstanceOf(Interrupted.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void a_write_that_takes_too_long_is_unknown() {
        CountDownLatch hold = new CountDownLatch(1);
        rest.close();
        rest = RestDirectory.open(Samples.options(service, time)
                .connection(ConnectionOptions.defaults().withTimeouts(Duration.ofSeconds(5), Duration.ofMillis(50)))
                .build());
        service.answers(exchange -> await(hold));

        assertThatThrownBy(this::add).isInstanceOf(OutcomeUnknown.class);
        hold.countDown();
    }

    private void openWithFailingTokens(RuntimeException failure) {
        openWithTokens(() -> {
            throw failure;
        });
    }

    /** The first token is good. Each further one is good too, if {@code renewal} does not throw. */
    private void openWithTokens(Runnable renewal) {
        AtomicInteger asked = new AtomicInteger();
        rest.close();
        rest = RestDirectory.open(RestOptions.builder(AccessTokens.from(() -> {
                    if (asked.getAndIncrement() > 0) {
                        renewal.run();
                    }
                    return Secret.of(Samples.TOKEN);
                }))
                .baseUri(service.uri())
                .time(time, time)
                .build());
    }

    @Test
    void a_write_that_may_be_done_stays_unknown_when_the_token_supplier_then_fails() {
        openWithFailingTokens(new IllegalStateException("no vault"));
        service.answers(status(503, "").with("Retry-After", "1"));

        assertThatThrownBy(this::add).isInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void a_token_supplier_that_cannot_reach_its_place_is_unavailable() {
        UncheckedIOException failure = new UncheckedIOException(new IOException("no vault"));
        openWithFailingTokens(failure);
        service.answers(status(429, ""));

        assertThatThrownBy(this::add)
                .isInstanceOf(Unavailable.class)
                .hasCause(failure)
                .hasMessageContaining("no access token");
    }

    @Test
    void a_token_supplier_that_fails_otherwise_is_unavailable_too() {
        IllegalStateException failure = new IllegalStateException("no vault");
        openWithFailingTokens(failure);
        service.answers(status(429, ""));

        assertThatThrownBy(this::add)
                .isInstanceOf(Unavailable.class)
                .hasCause(failure)
                .hasMessageContaining("no vault")
                .hasMessageNotContaining("Exception");
    }

    @ParameterizedTest
    @CsvSource({"429, UNAVAILABLE", "503, OUTCOME_UNKNOWN"})
    void a_write_whose_next_token_comes_after_the_deadline_is_not_sent_again(int first, ErrorKind end) {
        openWithTokens(() -> time.advance(Duration.ofMinutes(4)));
        service.answers(status(first, "").with("Retry-After", "1"));

        assertThatExceptionOfType(DirectoryException.class)
                .isThrownBy(this::add)
                .withMessageContaining("the deadline is over")
                .satisfies(late -> assertThat(late.kind()).isEqualTo(end));
        assertThat(service.received()).hasSize(1);
    }

    private static URI closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
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
