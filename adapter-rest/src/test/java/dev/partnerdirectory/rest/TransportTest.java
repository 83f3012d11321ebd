package dev.partnerdirectory.rest;

import static dev.partnerdirectory.rest.Samples.CUSTOMER;
import static dev.partnerdirectory.rest.Samples.REQUEST;
import static dev.partnerdirectory.rest.Samples.ROLE;
import static dev.partnerdirectory.rest.ScriptedService.json;
import static dev.partnerdirectory.rest.ScriptedService.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.error.OutcomeUnknown;
import dev.partnerdirectory.core.error.Unavailable;
import dev.partnerdirectory.core.error.UnexpectedResponse;
import dev.partnerdirectory.core.error.Unsupported;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.rest.auth.AccessTokens;
import dev.partnerdirectory.rest.partnercenter.RestDirectory;
import dev.partnerdirectory.rest.partnercenter.RestOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransportTest {
    private static final String CUSTOMER_JSON = "{\"id\":\"" + CUSTOMER + "\"}";

    private final ScriptedService service = new ScriptedService();

    @AfterEach
    void close() {
        service.close();
    }

    private RestDirectory open(ConnectionOptions connection) {
        return RestDirectory.open(Samples.options(service, new SteppedTime())
                .connection(connection)
                .build());
    }

    @Nested
    class A_base_uri {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "http://api.partnercenter.microsoft.com",
                    "ftp://127.0.0.1",
                    "https://user:pw@host",
                    "https://host/?q=1",
                    "https://host/#f",
                    "http://127.0.0.1.evil.example",
                    "//host",
                    "host"
                })
        void that_would_send_a_token_in_the_clear_or_elsewhere_is_refused(String uri) {
            assertThatThrownBy(() -> RestOptions.builder(AccessTokens.fixed(Secret.of("t")))
                            .baseUri(URI.create(uri))
                            .build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("pw");
        }

        @Test
        void may_be_in_the_clear_where_its_host_was_named() {
            RestOptions.Builder options = RestOptions.builder(AccessTokens.fixed(Secret.of("t")))
                    .connection(ConnectionOptions.defaults().withPlainHttpTo("Gateway.internal"));

            assertThat(options.baseUri(URI.create("http://gateway.internal:8080"))
                            .build()
                            .baseUri())
                    .hasToString("http://gateway.internal:8080");
            assertThatThrownBy(() ->
                            options.baseUri(URI.create("http://other.internal")).build())
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {"https://host/base/", "https://host/base/v1", "https://host/base/V1/"})
        void may_have_a_path_and_the_version(String uri) {
            assertThat(RestOptions.builder(AccessTokens.fixed(Secret.of("t")))
                            .baseUri(URI.create(uri))
                            .build()
                            .baseUri())
                    .hasToString("https://host/base");
        }
    }

    @Nested
    class A_connection {
        private final List<Integer> clientPorts = new CopyOnWriteArrayList<>();

        @Test
        void is_used_again() {
            callTwice(Duration.ofMinutes(1));

            assertThat(clientPorts.get(1)).isEqualTo(clientPorts.get(0));
        }

        @Test
        void that_was_unused_for_too_long_is_replaced() {
            callTwice(Duration.ofNanos(1));

            assertThat(clientPorts.get(1)).isNotEqualTo(clientPorts.get(0));
        }

        private void callTwice(Duration idleTimeout) {
            service.otherwise(exchange -> {
                clientPorts.add(exchange.getRemoteAddress().getPort());
                json(200, CUSTOMER_JSON).to(exchange);
            });
            try (RestDirectory rest = open(ConnectionOptions.defaults().withIdleTimeout(idleTimeout))) {
                assertThat(rest.customers().get(CUSTOMER))
                        .isEqualTo(rest.customers().get(CUSTOMER));
            }
        }
    }

    @Nested
    class An_answer {
        @Test
        void that_is_too_large_is_cut_off() {
            service.answers(exchange -> {
                exchange.sendResponseHeaders(200, 0);
                byte[] block = new byte[8192];
                try {
                    for (int n = 0; n < 100_000; n++) {
                        exchange.getResponseBody().write(block);
                    }
                } catch (IOException cutOff) {
                    throw new IOException("the caller hung up, as it should", cutOff);
                }
            });
            try (RestDirectory rest = open(ConnectionOptions.defaults().withMaxResponseBytes(1_000_000))) {
                assertThatExceptionOfType(UnexpectedResponse.class)
                        .isThrownBy(() -> rest.customers().get(CUSTOMER))
                        .withMessageContaining("larger than 1000000 bytes");
            }
        }

        @Test
        void that_unpacks_to_too_much_is_cut_off() throws IOException {
            java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(new byte[10_000_000]);
            }
            service.answers(exchange -> {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                exchange.sendResponseHeaders(200, packed.size());
                packed.writeTo(exchange.getResponseBody());
            });
            try (RestDirectory rest = open(ConnectionOptions.defaults().withMaxResponseBytes(1_000_000))) {
                assertThatExceptionOfType(UnexpectedResponse.class)
                        .isThrownBy(() -> rest.customers().get(CUSTOMER))
                        .withMessageContaining("larger than");
            }
        }

        @Test
        void that_is_nested_too_deep_is_not_read_whatever_else_is_in_it() {
            service.answers(
                    json(200, nested(10)), json(200, nested(1_000)), json(404, nested(1_000)), json(404, nested(10)));
            try (RestDirectory rest = open(ConnectionOptions.defaults())) {
                assertThat(rest.customers().get(CUSTOMER).id()).isEqualTo(CUSTOMER);
                assertThatExceptionOfType(UnexpectedResponse.class)
                        .isThrownBy(() -> rest.customers().get(CUSTOMER))
                        .withMessageContaining("nested too deeply");
                assertThatExceptionOfType(NotFound.class)
                        .isThrownBy(() -> rest.customers().get(CUSTOMER))
                        .satisfies(e -> assertThat(e.details().code()).isEmpty());
                assertThatExceptionOfType(NotFound.class)
                        .isThrownBy(() -> rest.customers().get(CUSTOMER))
                        .satisfies(e -> assertThat(e.details().code()).contains("60003"));
            }
        }

        private static String nested(int deep) {
            return "{\"id\":\"" + CUSTOMER + "\",\"code\":60003,\"a\":" + "{\"a\":".repeat(deep - 1) + "1"
                    + "}".repeat(deep);
        }

        @Test
        void to_a_write_that_is_too_large_leaves_the_outcome_unknown() {
            service.answers(json(201, "{\"x\":\"" + "y".repeat(2_000_000) + "\"}"));
            try (RestDirectory rest = open(ConnectionOptions.defaults().withMaxResponseBytes(1_000_000))) {
                assertThatThrownBy(() -> rest.roleMembers().add(CUSTOMER, ROLE, Samples.member(), REQUEST))
                        .isInstanceOf(OutcomeUnknown.class);
            }
        }

        @Test
        void that_sends_the_caller_elsewhere_is_not_followed() {
            try (ScriptedService elsewhere = new ScriptedService();
                    RestDirectory rest = open(ConnectionOptions.defaults())) {
                service.answers(status(307, "").with("Location", elsewhere.uri() + "/v1/customers/" + CUSTOMER));

                assertThatThrownBy(() -> rest.customers().get(CUSTOMER)).isInstanceOf(UnexpectedResponse.class);
                assertThat(elsewhere.received()).isEmpty();
            }
        }
    }

    @Test
    void an_answer_that_sends_the_caller_on_within_the_service_is_not_followed_either() {
        service.answers(status(307, "").with("Location", service.uri() + "/v1/customers/" + CUSTOMER));
        service.otherwise(json(200, CUSTOMER_JSON));
        try (RestDirectory rest = open(ConnectionOptions.defaults())) {
            assertThatThrownBy(() -> rest.customers().get(CUSTOMER)).isInstanceOf(UnexpectedResponse.class);
        }

        assertThat(service.received()).hasSize(1);
    }

    @Test
    void many_callers_share_a_pool_of_the_size_given() throws Exception {
        AtomicInteger inFlight = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch full = new CountDownLatch(3);
        service.otherwise(exchange -> {
            most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
            full.countDown();
            try {
                full.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            inFlight.decrementAndGet();
            json(200, CUSTOMER_JSON).to(exchange);
        });
        ExecutorService threads = Executors.newFixedThreadPool(12);
        try (RestDirectory rest = open(ConnectionOptions.defaults().withMaxInFlight(3))) {
            List<Future<?>> calls = new ArrayList<>();
            for (int n = 0; n < 48; n++) {
                calls.add(threads.submit(() -> rest.customers().get(CUSTOMER)));
            }
            for (Future<?> call : calls) {
                call.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(most).hasValue(3);
    }

    @Nested
    class A_proxy {
        @Test
        void is_gone_through_with_its_password_and_without_anything_else() {
            try (ScriptedService proxy = new ScriptedService()) {
                proxy.answers(
                        status(407, "").with("Proxy-Authenticate", "Basic realm=\"p\""), json(200, CUSTOMER_JSON));
                ProxyOptions through = new ProxyOptions(
                        "127.0.0.1",
                        proxy.uri().getPort(),
                        Optional.of(new ProxyOptions.Credentials("me", Secret.of("proxy-pw"))));
                try (RestDirectory rest = open(ConnectionOptions.defaults().withProxy(through))) {
                    rest.customers().get(CUSTOMER);
                }

                assertThat(service.received()).isEmpty();
                assertThat(proxy.received()).hasSize(2);
                assertThat(proxy.received().get(1).header("Proxy-Authorization"))
                        .isEqualTo("Basic "
                                + Base64.getEncoder().encodeToString("me:proxy-pw".getBytes(StandardCharsets.UTF_8)));
                assertThat(through.toString()).doesNotContain("proxy-pw");
            }
        }
    }

    @Test
    void a_closed_directory_makes_no_calls() {
        RestDirectory rest = open(ConnectionOptions.defaults());
        rest.close();

        assertThatExceptionOfType(Unsupported.class)
                .isThrownBy(() -> rest.customers().get(CUSTOMER))
                .withMessageContaining("this directory is closed")
                .satisfies(e -> assertThat(e.isRetryable()).isFalse());
    }

    @Test
    void an_answer_that_drips_past_the_deadline_is_cut_off() {
        SteppedTime time = new SteppedTime();
        service.answers(exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            time.advance(Duration.ofMinutes(4));
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
        });
        try (RestDirectory rest =
                RestDirectory.open(Samples.options(service, time).build())) {
            assertThatThrownBy(() -> rest.customers().get(CUSTOMER)).isInstanceOf(Unavailable.class);
            assertThat(service.received()).hasSize(1);
        }
    }
}
