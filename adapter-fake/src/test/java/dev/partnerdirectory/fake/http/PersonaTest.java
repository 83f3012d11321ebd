package dev.partnerdirectory.fake.http;

import static dev.partnerdirectory.fake.http.Contoso.DANIEL;
import static dev.partnerdirectory.fake.http.Contoso.MEMBERS;
import static dev.partnerdirectory.fake.http.Contoso.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.fake.http.condition.Lag;
import dev.partnerdirectory.fake.http.condition.Persona;
import dev.partnerdirectory.fake.http.fault.Fault;
import dev.partnerdirectory.fake.http.fault.FaultRule;
import dev.partnerdirectory.fake.http.fault.Latency;
import dev.partnerdirectory.fake.http.fault.Quota;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Personas, faults, latency, quotas and lag, as a client sees them. */
class PersonaTest {
    private static final String DANIEL_MEMBER = "{\"id\":\"%s\"}".formatted(DANIEL);

    @AutoClose
    private final Contoso contoso = new Contoso();

    private final Wire wire = contoso.wire;
    private final String id = UUID.randomUUID().toString();

    private void personas(Persona... personas) {
        contoso.server.conditions().personas(personas);
    }

    private void next(Operation operation, Fault.Kind kind) {
        contoso.server.conditions().add(FaultRule.next(operation, quick(kind)));
    }

    private static Fault quick(Fault.Kind kind) {
        return new Fault(kind, 0, "", "", Optional.of(Duration.ofMillis(150)));
    }

    @Test
    void throttled_by_the_service_has_its_shape_and_headers() {
        personas(Persona.THROTTLED_SERVICE);

        Wire.Answer answer = wire.get(USERS);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.text()).startsWith("{\"code\":429,");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.header("MS-RequestId")).isNotEmpty();
        assertThat(wire.get(USERS).status()).isEqualTo(200);
        assertThat(wire.get(USERS).status()).isEqualTo(200);
        assertThat(wire.get(USERS).status()).isEqualTo(429);
    }

    @Test
    @Proves("R54")
    void throttled_by_the_gateway_has_its_shape_and_none_of_the_services_headers() {
        personas(Persona.THROTTLED_GATEWAY);

        Wire.Answer answer = wire.get(USERS);

        assertThat(answer.text())
                .isEqualTo("{ \"statusCode\": 429, \"message\": \"Rate limit is exceeded. Try again in 1 seconds.\" }");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.header("MS-RequestId")).isEmpty();
    }

    @Test
    void a_gateway_may_not_say_how_long_to_wait() {
        contoso.server.conditions().add(FaultRule.next(Operation.LIST_USERS, Fault.throttledByGateway()));

        Wire.Answer answer = wire.get(USERS);

        assertThat(answer.text()).contains("Try again later.");
        assertThat(answer.header("Retry-After")).isEmpty();
    }

    @Test
    void a_lost_answer_may_have_been_carried_out_or_not() {
        next(Operation.ADD_ROLE_MEMBER, Fault.Kind.TIMEOUT_BEFORE_COMMIT);
        assertThatThrownBy(() -> wire.post(MEMBERS, DANIEL_MEMBER)).isInstanceOf(UncheckedIOException.class);
        assertThat(wire.get(MEMBERS).text()).doesNotContain(DANIEL);

        next(Operation.ADD_ROLE_MEMBER, Fault.Kind.TIMEOUT_AFTER_COMMIT);
        assertThatThrownBy(() -> wire.post(MEMBERS, DANIEL_MEMBER, "MS-RequestId", id))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(wire.get(MEMBERS).text()).contains(DANIEL);
        assertThat(wire.post(MEMBERS, DANIEL_MEMBER, "MS-RequestId", id).status())
                .isEqualTo(201);
    }

    @Test
    void connections_break_before_after_and_amid_an_answer() {
        next(Operation.DELETE_USER, Fault.Kind.RESET_BEFORE_COMMIT);
        assertThatThrownBy(() -> wire.delete(USERS + "/" + DANIEL)).hasCauseInstanceOf(IOException.class);
        assertThat(wire.get(USERS + "/" + DANIEL).status()).isEqualTo(200);

        next(Operation.GET_USER, Fault.Kind.RESET_MID_BODY);
        assertThatThrownBy(() -> wire.get(USERS + "/" + DANIEL)).hasCauseInstanceOf(IOException.class);

        next(Operation.DELETE_USER, Fault.Kind.RESET_AFTER_COMMIT);
        assertThatThrownBy(() -> wire.delete(USERS + "/" + DANIEL)).hasCauseInstanceOf(IOException.class);
        assertThat(wire.get(USERS + "/" + DANIEL).status()).isEqualTo(404);
    }

    @Test
    void lag_hides_what_was_written_for_two_reads() {
        personas(Persona.LAG);
        contoso.nextId("0a000000-0000-4000-8000-000000000001");
        wire.post(USERS, UserRulesTest.newUser("late"));
        String late = USERS + "/0a000000-0000-4000-8000-000000000001";

        assertThat(wire.get(late).status()).isEqualTo(404);
        assertThat(wire.get(USERS).text()).contains("\"totalCount\":2");
        assertThat(wire.get(late).status()).isEqualTo(200);

        wire.patch(USERS + "/" + DANIEL, "{\"displayName\":\"New\"}");
        assertThat(wire.get(USERS + "/" + DANIEL).text()).contains("Daniel Tsai");
        assertThat(wire.get(USERS + "/" + DANIEL).text()).contains("Daniel Tsai");
        assertThat(wire.get(USERS + "/" + DANIEL).text()).contains("New");

        wire.post(MEMBERS, DANIEL_MEMBER);
        assertThat(wire.get(MEMBERS).text()).doesNotContain(DANIEL);
        assertThat(wire.get(USERS + "/" + DANIEL + "/directoryroles").text()).contains("\"totalCount\":0");
        assertThat(wire.get(MEMBERS).text()).contains(DANIEL);
    }

    @Test
    void a_write_that_comes_too_early_may_be_sent_again_with_its_id() {
        contoso.server.conditions().lag(Lag.ofTime(Duration.ofSeconds(30)));
        contoso.nextId("0a000000-0000-4000-8000-000000000002");
        wire.post(USERS, UserRulesTest.newUser("early"));
        String member = "{\"id\":\"0a000000-0000-4000-8000-000000000002\"}";
        assertThat(wire.post(MEMBERS, member, "MS-RequestId", id).status()).isEqualTo(404);

        contoso.clock.advance(Duration.ofSeconds(30));

        assertThat(wire.post(MEMBERS, member, "MS-RequestId", id).status()).isEqualTo(201);
    }

    @Test
    @Proves({"R2", "R7"})
    void refusals_for_want_of_rights() {
        personas(Persona.APP_ONLY_TOKEN);
        assertThat(wire.get(USERS).text()).contains("\"code\":2032", "application credentials");
        assertThat(wire.get("/v1/customers").status()).isEqualTo(200);
        personas(Persona.MISSING_ROLE);
        assertThat(wire.get(USERS).text()).contains("\"code\":900150");
        personas(Persona.NO_RELATIONSHIP);
        assertThat(wire.get(USERS).text()).contains("\"code\":20002");
        assertThat(wire.get("/v1/customers").status()).isEqualTo(200);
    }

    @Test
    @Proves({"R1", "R3"})
    void refusals_of_tokens() {
        assertThat(wire.get(USERS, "Authorization", "").text()).contains("\"code\":800001");
        assertThat(wire.get("/v1/nowhere", "Authorization", "").status()).isEqualTo(401);
        personas(Persona.EXPIRED_TOKEN);
        assertThat(wire.get(USERS, "Authorization", "Bearer one").text()).contains("\"code\":400,");
        assertThat(wire.get(USERS, "Authorization", "Bearer two").status()).isEqualTo(200);
        assertThat(wire.get(USERS, "Authorization", "Bearer one").status()).isEqualTo(401);
        personas(Persona.MFA_REQUIRED);
        Wire.Answer without = wire.get(
                USERS, "Authorization", "Bearer " + contoso.server.tokens().appUserToken(false));
        assertThat(without.text()).contains("\"code\":900421");
        assertThat(without.header("isMfaCompliant")).isEqualTo("false");
        Wire.Answer with = wire.get(
                USERS, "Authorization", "Bearer " + contoso.server.tokens().appUserToken(true));
        assertThat(with.status()).isEqualTo(200);
        assertThat(with.header("isMfaCompliant")).isEqualTo("true");
    }

    @Test
    void an_already_member_was_added_all_the_same() {
        personas(Persona.ALREADY_MEMBER);

        assertThat(wire.post(MEMBERS, DANIEL_MEMBER).status()).isEqualTo(409);
        assertThat(wire.get(MEMBERS).text()).contains(DANIEL);
    }

    @Test
    void who_cannot_be_added_is_not_called_a_member_already() {
        personas(Persona.ALREADY_MEMBER);

        assertThat(wire.post(MEMBERS, "{\"id\":\"" + Contoso.STRANGER + "\"}").text())
                .startsWith("{\"code\":60002");
        assertThat(wire.post(MEMBERS, "{bad").status()).isEqualTo(400);
    }

    @Test
    void personas_that_strike_regularly_all_have_their_share() {
        personas(Persona.RESET_MID_BODY, Persona.THROTTLED_SERVICE, Persona.THROTTLED_GATEWAY);
        contoso.server.conditions().add(FaultRule.onCall(2, Operation.LIST_USERS, Fault.refusal(503, "800003", "x")));
        List<String> struck = new ArrayList<>();
        for (int i = 0; i < 54; i++) {
            contoso.server
                    .conditions()
                    .strike(Operation.LIST_USERS)
                    .map(FaultRule::name)
                    .ifPresent(struck::add);
        }

        assertThat(struck.subList(0, 3)).containsExactly("throttled-service", "REFUSAL", "throttled-gateway");
        assertThat(struck.stream().collect(Collectors.groupingBy(name -> name, Collectors.counting())))
                .containsEntry("throttled-service", 18L)
                .containsEntry("throttled-gateway", 12L)
                .containsEntry("reset-mid-body", 8L);
    }

    @Test
    void personas_that_contradict_each_other_are_refused() {
        assertThatThrownBy(() -> personas(Persona.NO_BOM, Persona.BOM))
                .hasMessage("the personas bom and no-bom contradict each other");
        assertThat(wire.send("PUT", "/__admin/personas", "{\"personas\":[\"bom\",\"no-bom\"]}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void personas_combine_and_every_name_is_known() {
        personas(
                Persona.NO_BOM,
                Persona.CODE_AS_STRING,
                Persona.NEXT_LINK_V1,
                Persona.DUPLICATE_UPN_AS_500,
                Persona.PASSWORD_ECHO);

        assertThat(wire.get(USERS).text()).startsWith("{\"totalCount\"").contains("\"uri\":\"/v1/customers/");
        assertThat(wire.get(USERS + "/x").text()).startsWith("{\"code\":\"2000\"");
        assertThat(wire.post(USERS, UserRulesTest.newUser("daniel")).status()).isEqualTo(500);
        assertThat(wire.post(USERS, UserRulesTest.newUser("echo")).text()).contains("abCD123*");
        personas();
        assertThat(wire.get(USERS).text()).startsWith(Wire.BOM);
        assertThat(Persona.keys())
                .contains(
                        "throttled-service",
                        "throttled-gateway",
                        "timeout-before-commit",
                        "timeout-after-commit",
                        "reset-mid-body",
                        "lag",
                        "bom",
                        "no-bom",
                        "next-link-v1",
                        "next-link-loop",
                        "mfa-required",
                        "app-only-token",
                        "missing-role",
                        "no-relationship",
                        "already-member",
                        "duplicate-upn-as-500",
                        "password-echo",
                        "code-as-string",
                        "expired-token");
    }

    @Test
    void a_script_strikes_the_nth_call_and_chances_come_from_a_seed() {
        contoso.server
                .conditions()
                .add(FaultRule.onCall(2, Operation.LIST_USERS, Fault.refusal(503, "800003", "later")));
        contoso.server
                .conditions()
                .add(FaultRule.onCall(3, Operation.LIST_USERS, Fault.raw(502, "<html>Bad gateway</html>")));

        assertThat(wire.get(USERS).status()).isEqualTo(200);
        assertThat(wire.get(USERS).text()).contains("\"code\":800003", "later");
        assertThat(wire.get(USERS).text()).isEqualTo("<html>Bad gateway</html>");
        assertThat(wire.get(USERS).status()).isEqualTo(200);
        assertThat(struckBySeed(7)).isEqualTo(struckBySeed(7)).isNotEqualTo(struckBySeed(8));
    }

    private String struckBySeed(long seed) {
        contoso.server.conditions().faults().clear();
        contoso.server
                .conditions()
                .add(FaultRule.sometimes(0.5, seed, FaultRule.reads(), Fault.refusal(500, "800003", "bad luck")));
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            pattern.append(wire.get(USERS + "/" + DANIEL).status() == 200 ? '.' : 'x');
        }
        return pattern.toString();
    }

    @Test
    @Proves("R54")
    void a_quota_refuses_as_the_gateway_does_and_counts_the_refused() {
        contoso.server.conditions().quota(new Quota(0, 2));
        wire.get(USERS);
        wire.get(USERS);
        contoso.clock.advance(Duration.ofSeconds(3));

        Sample.named("throttled").assertGivenBy(wire.get(USERS));

        assertThat(wire.get("/v1/customers").status()).isEqualTo(200);
        contoso.clock.advance(Duration.ofSeconds(57));
        assertThat(wire.get(USERS).status()).isEqualTo(200);
        assertThat(contoso.server.conditions().quota().refused()).isEqualTo(1);
    }

    @Test
    void latency_holds_answers_back() {
        contoso.server.conditions().latency(new Latency.Fixed(Duration.ofMillis(80)));
        long start = System.nanoTime();

        wire.get(USERS);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(80));
        Latency drawn = new Latency.LogNormal(Duration.ofMillis(100), 0.5, 1);
        long under = java.util.stream.LongStream.range(0, 1000)
                .filter(n -> drawn.of(n).toMillis() < 100)
                .count();
        assertThat(under).isBetween(400L, 600L);
    }
}
