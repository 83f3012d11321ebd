package dev.partnerdirectory.rest;

import static dev.partnerdirectory.rest.Samples.CORRELATION;
import static dev.partnerdirectory.rest.Samples.CUSTOMER;
import static dev.partnerdirectory.rest.Samples.REQUEST;
import static dev.partnerdirectory.rest.Samples.TOKEN;
import static dev.partnerdirectory.rest.Samples.USER;
import static dev.partnerdirectory.rest.ScriptedService.json;
import static dev.partnerdirectory.rest.ScriptedService.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.error.Unauthenticated;
import dev.partnerdirectory.core.error.Unsupported;
import dev.partnerdirectory.core.model.Guid;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.rest.ScriptedService.Received;
import dev.partnerdirectory.rest.auth.AccessToken;
import dev.partnerdirectory.rest.auth.AccessTokens;
import dev.partnerdirectory.rest.auth.Jwt;
import dev.partnerdirectory.rest.partnercenter.RestDirectory;
import dev.partnerdirectory.rest.partnercenter.RestOptions;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {
    private static final String CUSTOMER_JSON = "{\"id\":\"" + CUSTOMER + "\"}";

    private final ScriptedService service = new ScriptedService();
    private final RestOptions.Builder options = Samples.options(service, new SteppedTime());

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void a_write_carries_the_callers_request_id_and_the_units_correlation_id() {
        service.answers(status(204, ""));
        try (RestDirectory rest = RestDirectory.open(
                options.application("Onboarding portal").locale(Locale.GERMANY).build())) {
            rest.correlated(CORRELATION).users().delete(CUSTOMER, USER, REQUEST);
        }

        Received sent = service.only();
        assertThat(sent.header("Authorization")).isEqualTo("Bearer " + TOKEN);
        assertThat(sent.header("Accept")).isEqualTo("application/json");
        assertThat(sent.header("MS-RequestId")).isEqualTo(REQUEST.toString());
        assertThat(sent.header("MS-CorrelationId")).isEqualTo(CORRELATION.toString());
        assertThat(sent.header("MS-Contract-Version")).isEqualTo("v1");
        assertThat(sent.header("X-Locale")).isEqualTo("de-DE");
        assertThat(sent.header("MS-PartnerCenter-Application")).isEqualTo("Onboarding portal");
        assertThat(sent.headers()).doesNotContainKeys("Validatemfa", "Expect", "Cookie");
    }

    @Test
    void each_read_has_a_request_id_of_its_own_and_each_uncorrelated_call_a_correlation_id() {
        service.otherwise(json(200, CUSTOMER_JSON));
        try (RestDirectory rest = RestDirectory.open(options.build())) {
            rest.customers().get(CUSTOMER);
            rest.customers().get(CUSTOMER);
        }

        assertThat(service.received())
                .extracting(sent -> sent.header("MS-RequestId"))
                .doesNotHaveDuplicates()
                .allMatch(Guid::isGuid);
        assertThat(service.received())
                .extracting(sent -> sent.header("MS-CorrelationId"))
                .doesNotHaveDuplicates()
                .allMatch(Guid::isGuid);
        assertThat(service.received().get(0).header("X-Locale")).isEqualTo("en-US");
        assertThat(service.received().get(0).headers()).doesNotContainKey("Ms-partnercenter-application");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Evil: 1", "a\nb", "", " ", "Ünïcode", "a\u0000b"})
    void a_name_that_could_smuggle_in_a_header_is_refused(String name) {
        RestOptions evil = options.application(name).build();

        assertThatThrownBy(() -> RestDirectory.open(evil)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Evil: 1", "a\nb", "a b", "t\u00f6ken", "a\u0000b"})
    void a_token_that_could_smuggle_in_a_header_is_refused_and_not_shown(String token) {
        assertThatThrownBy(() -> AccessTokens.fixed(Secret.of(token)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(token);
    }

    @Test
    void what_the_service_says_of_the_sign_in_is_there_to_ask_for() {
        service.answers(
                json(200, CUSTOMER_JSON),
                json(200, CUSTOMER_JSON).with("isMfaCompliant", "true"),
                json(401, "{\"code\":900421}").with("IsMfaCompliant", "False"));
        try (RestDirectory rest = RestDirectory.open(options.validateMfa(true).build())) {
            rest.customers().get(CUSTOMER);
            assertThat(rest.isMfaCompliant()).isEmpty();
            rest.customers().get(CUSTOMER);
            assertThat(rest.isMfaCompliant()).contains(true);
            assertThatThrownBy(() -> rest.customers().get(CUSTOMER)).isInstanceOf(Unauthenticated.class);
            assertThat(rest.isMfaCompliant()).contains(false);
        }
        assertThat(service.received().get(0).header("ValidateMfa")).isEqualTo("true");
    }

    @Nested
    class A_refused_token {
        private final AtomicInteger issued = new AtomicInteger();
        private final AccessTokens tokens =
                AccessTokens.from(() -> Jwt.secret("{'exp':1990000000,'jti':'" + issued.incrementAndGet() + "'}"));

        private RestDirectory open() {
            return RestDirectory.open(
                    RestOptions.builder(tokens).baseUri(service.uri()).build());
        }

        @Test
        void is_renewed_once_and_the_call_sent_again_with_the_same_id() {
            service.answers(json(401, "{\"code\":400}"), status(204, ""));
            try (RestDirectory rest = open()) {
                rest.users().delete(CUSTOMER, USER, REQUEST);
            }

            assertThat(service.received())
                    .extracting(sent -> sent.header("Authorization"))
                    .doesNotHaveDuplicates();
            assertThat(service.received())
                    .extracting(sent -> sent.header("MS-RequestId"))
                    .containsOnly(REQUEST.toString());
            assertThat(issued).hasValue(2);
        }

        @Test
        void that_is_refused_again_is_the_end() {
            service.otherwise(json(401, "{\"code\":400}"));
            try (RestDirectory rest = open()) {
                assertThatThrownBy(() -> rest.users().delete(CUSTOMER, USER, REQUEST))
                        .isInstanceOf(Unauthenticated.class);
            }

            assertThat(service.received()).hasSize(2);
        }
    }

    @Nested
    class Before_anything_is_sent {
        @Test
        void an_application_by_itself_is_refused_what_the_service_refuses_it() {
            AccessToken app = AccessToken.of(Jwt.secret("{'idtyp':'app','roles':['x']}"));
            service.answers(json(200, CUSTOMER_JSON));
            try (RestDirectory rest = RestDirectory.open(RestOptions.builder(AccessTokens.fixed(app.value()))
                    .baseUri(service.uri())
                    .build())) {
                rest.customers().get(CUSTOMER);

                assertThatThrownBy(() -> rest.users().get(CUSTOMER, USER))
                        .isInstanceOf(Unsupported.class)
                        .hasMessageContaining("application without a person");
            }
            assertThat(service.received()).hasSize(1);
        }

        @Test
        void a_cloud_is_not_asked_for_what_it_lacks() {
            assertLacking(Cloud.US_GOVERNMENT, ports -> ports.users().create(CUSTOMER, Samples.newUser(), REQUEST));
            assertLacking(
                    Cloud.US_GOVERNMENT,
                    ports -> ports.roleMembers().add(CUSTOMER, Samples.ROLE, Samples.member(), REQUEST));
            assertLacking(
                    Cloud.CHINA_21VIANET,
                    ports -> ports.users()
                            .resetPassword(
                                    CUSTOMER, USER, PasswordProfile.temporary(Secret.of("Password!1")), REQUEST));
            assertLacking(
                    Cloud.CHINA_21VIANET,
                    ports -> ports.licenses().update(CUSTOMER, USER, LicenseUpdate.assign(Samples.SKU), REQUEST));
        }

        private void assertLacking(Cloud cloud, java.util.function.Consumer<DirectoryPorts> call) {
            try (RestDirectory rest = RestDirectory.open(options.cloud(cloud).build())) {
                assertThatThrownBy(() -> call.accept(rest))
                        .isInstanceOf(Unsupported.class)
                        .hasMessageContaining("cloud");
            }
            assertThat(service.received()).isEmpty();
        }
    }
}
