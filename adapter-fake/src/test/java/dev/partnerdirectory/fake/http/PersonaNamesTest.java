package dev.partnerdirectory.fake.http;

import static dev.partnerdirectory.fake.http.Contoso.DANIEL;
import static dev.partnerdirectory.fake.http.Contoso.MEMBERS;
import static dev.partnerdirectory.fake.http.Contoso.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Personas set by name over HTTP, as clients in any language do it. */
@Execution(ExecutionMode.CONCURRENT)
class PersonaNamesTest {
    private static final String DANIEL_MEMBER = "{\"id\":\"%s\"}".formatted(DANIEL);

    @AutoClose
    private final Contoso contoso = new Contoso();

    private final Wire wire = contoso.wire;
    private final Wire impatient = new Wire(contoso.server.baseUri(), Duration.ofMillis(700));
    private final String id = UUID.randomUUID().toString();

    private void persona(String name) {
        assertThat(wire.send("PUT", "/__admin/personas", "{\"personas\":[\"%s\"]}".formatted(name))
                        .text())
                .contains("\"active\":[\"%s\"]".formatted(name));
    }

    private static JsonNode json(Wire.Answer answer) throws IOException {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return new JsonMapper().readTree(answer.response().body());
    }

    @Test
    void bom_marks_success_bodies() {
        contoso.server.conditions().set(Behaviour.BYTE_ORDER_MARK, "off");
        assertThat(wire.get(USERS).text()).startsWith("{");

        persona("bom");

        assertThat(wire.get(USERS).text()).startsWith(Wire.BOM + "{");
        assertThat(wire.get(USERS + "/x").text()).startsWith("{");
    }

    @Test
    void no_bom_marks_nothing() {
        assertThat(wire.get(USERS).text()).startsWith(Wire.BOM);

        persona("no-bom");

        assertThat(wire.get(USERS).text()).startsWith("{");
    }

    @Test
    void next_link_v1_puts_the_version_into_links() throws IOException {
        assertThat(nextLink().asText()).startsWith("/customers/");

        persona("next-link-v1");

        assertThat(nextLink().asText()).startsWith("/v1/customers/");
        assertThat(json(wire.get(USERS + "?size=1")).at("/links/self/uri").asText())
                .startsWith("/v1/customers/");
    }

    private JsonNode nextLink() throws IOException {
        return json(wire.get(USERS + "?size=1")).at("/links/next/uri");
    }

    @Test
    void next_link_loop_leads_back_to_its_own_page() throws IOException {
        contoso.user("third", "Third", "One", "Third One", java.util.Optional.of("US"));
        persona("next-link-loop");
        JsonNode first = json(wire.get(USERS + "?size=1"));

        JsonNode second = followed(first);
        JsonNode third = followed(second);

        assertThat(second.get("items")).isNotEqualTo(first.get("items"));
        assertThat(third).isEqualTo(second);
    }

    private JsonNode followed(JsonNode page) throws IOException {
        JsonNode next = page.at("/links/next");
        return json(wire.get(
                "/v1" + next.get("uri").asText(),
                next.at("/headers/0/key").asText(),
                next.at("/headers/0/value").asText()));
    }

    @Test
    void timeout_before_commit_leaves_the_first_write_undone_and_unanswered() {
        persona("timeout-before-commit");

        assertUnanswered();

        assertThat(wire.get(MEMBERS).text()).doesNotContain(DANIEL);
        assertThat(add(wire).status()).isEqualTo(201);
        assertThat(wire.get(MEMBERS).text()).contains(DANIEL);
    }

    @Test
    void timeout_after_commit_carries_the_first_write_out_and_leaves_it_unanswered() {
        persona("timeout-after-commit");

        assertUnanswered();

        assertThat(Stream.generate(() -> wire.get(MEMBERS).text()).limit(1_000))
                .anyMatch(members -> members.contains(DANIEL));
        assertThat(add(wire).status()).as("the same write again").isEqualTo(201);
    }

    private void assertUnanswered() {
        assertThatThrownBy(() -> add(impatient)).hasCauseInstanceOf(HttpTimeoutException.class);
    }

    private Wire.Answer add(Wire by) {
        return by.post(MEMBERS, DANIEL_MEMBER, "MS-RequestId", id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"timeout-before-commit", "timeout-after-commit"})
    void time_outs_let_reads_and_two_writes_of_three_pass(String name) {
        persona(name);

        assertThat(wire.get(USERS).status()).isEqualTo(200);
        assertUnanswered();
        assertThat(add(wire).status()).isEqualTo(201);
        assertThat(wire.delete(MEMBERS + "/" + DANIEL).status()).isEqualTo(204);
        assertThatThrownBy(() -> impatient.delete(USERS + "/" + DANIEL)).hasCauseInstanceOf(HttpTimeoutException.class);
    }
}
