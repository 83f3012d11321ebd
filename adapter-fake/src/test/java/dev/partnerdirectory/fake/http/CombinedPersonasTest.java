package dev.partnerdirectory.fake.http;

import static dev.partnerdirectory.fake.http.Contoso.DANIEL;
import static dev.partnerdirectory.fake.http.Contoso.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.fake.http.condition.Conditions;
import dev.partnerdirectory.fake.http.condition.Persona;
import dev.partnerdirectory.fake.http.fault.Fault;
import dev.partnerdirectory.fake.http.fault.FaultRule;
import dev.partnerdirectory.fake.http.journal.RecordedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several personas at once: each applies to its share of the calls, in an order that does not depend on chance. */
class CombinedPersonasTest {
    @AutoClose
    private final Contoso contoso = new Contoso();

    private final Conditions conditions = contoso.server.conditions();

    /** All pairs of personas with a rule for every third call. */
    static Stream<Set<Persona>> pairs() {
        List<Persona> regular = List.of(
                Persona.THROTTLED_SERVICE,
                Persona.THROTTLED_GATEWAY,
                Persona.TIMEOUT_BEFORE_COMMIT,
                Persona.TIMEOUT_AFTER_COMMIT,
                Persona.RESET_MID_BODY,
                Persona.MISSING_ROLE);
        return regular.stream()
                .flatMap(one -> regular.stream()
                        .filter(other -> other.compareTo(one) > 0)
                        .map(other -> Set.of(one, other)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void both_of_a_pair_strike(Set<Persona> pair) {
        conditions.personas(pair);

        List<String> struck = Stream.generate(() -> conditions.strike(Operation.CREATE_USER))
                .limit(12)
                .map(rule -> rule.map(FaultRule::name).orElse("."))
                .toList();

        assertThat(pair)
                .allSatisfy(persona -> assertThat(struck.stream().filter(persona.key()::equals))
                        .hasSizeGreaterThanOrEqualTo(3));
    }

    @Test
    void a_pair_strikes_the_same_calls_each_time() {
        conditions.personas(Persona.RESET_MID_BODY, Persona.THROTTLED_SERVICE);

        for (int i = 0; i < 6; i++) {
            try {
                contoso.wire.get(USERS);
            } catch (UncheckedIOException broken) {
                assertThat(broken).hasCauseInstanceOf(IOException.class);
            }
        }

        assertThat(contoso.server.requests().all())
                .extracting(RecordedRequest::fault)
                .extracting(fault -> fault.orElse("."))
                .containsExactly(
                        "throttled-service", "reset-mid-body", ".", "throttled-service", ".", "reset-mid-body");
    }

    @Test
    void an_app_only_token_is_throttled_too() {
        conditions.personas(Persona.APP_ONLY_TOKEN, Persona.THROTTLED_SERVICE);

        assertThat(contoso.wire.get(USERS).status()).isEqualTo(429);
        assertThat(contoso.wire.get(USERS).status()).isEqualTo(403);
    }

    @Test
    void what_an_app_only_token_may_not_do_is_not_done_when_its_answer_is_lost() {
        conditions.personas(Persona.APP_ONLY_TOKEN);
        conditions.add(FaultRule.next(Operation.DELETE_USER, Fault.silent(Fault.Kind.RESET_AFTER_COMMIT)));

        assertThatThrownBy(() -> contoso.wire.delete(USERS + "/" + DANIEL)).isInstanceOf(UncheckedIOException.class);
        conditions.personas(Set.of());

        assertThat(contoso.wire.get(USERS + "/" + DANIEL).status()).isEqualTo(200);
    }

    @Test
    void two_rules_that_were_added_both_strike() {
        conditions.add(new FaultRule("a", FaultRule.reads(), new FaultRule.When.Regularly(2), Fault.raw(502, "a")));
        conditions.add(new FaultRule("b", FaultRule.reads(), new FaultRule.When.Regularly(2), Fault.raw(502, "b")));

        assertThat(Stream.generate(() -> conditions.strike(Operation.LIST_USERS))
                        .limit(6)
                        .map(rule -> rule.map(FaultRule::name).orElse(".")))
                .containsExactly("a", "b", "a", ".", "a", "b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"bom\",\"no-bom\"",
                "\"no-relationship\",\"lag\",\"missing-role\"",
                "\"app-only-token\",\"mfa-required\"",
                "\"already-member\",\"app-only-token\""
            })
    void personas_that_exclude_each_other_are_refused(String names) {
        conditions.personas(Persona.LAG);

        Wire.Answer answer = contoso.wire.send("PUT", "/__admin/personas", "{\"personas\":[" + names + "]}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("contradict each other");
        assertThat(conditions.personas()).containsExactly(Persona.LAG);
    }
}
