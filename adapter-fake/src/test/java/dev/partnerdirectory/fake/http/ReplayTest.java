package dev.partnerdirectory.fake.http;

import static dev.partnerdirectory.fake.http.Contoso.DANIEL;
import static dev.partnerdirectory.fake.http.Contoso.MEMBERS;
import static dev.partnerdirectory.fake.http.Contoso.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.fake.http.condition.Behaviour;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that are sent again with the same request id (R51). */
class ReplayTest {
    private static final String UNBORN = "bbbbbbbb-0000-4000-8000-000000000001";

    @AutoClose
    private final Contoso contoso = new Contoso();

    private final Wire wire = contoso.wire;
    private final String id = UUID.randomUUID().toString();

    @Test
    @Proves("R51")
    void the_same_write_is_answered_byte_for_byte_and_done_once() {
        Wire.Answer first = wire.post(USERS, UserRulesTest.newUser("once"), "MS-RequestId", id);
        Wire.Answer second = wire.post(USERS, UserRulesTest.newUser("once"), "MS-RequestId", id);

        assertThat(second.response().body()).isEqualTo(first.response().body());
        assertThat(second.status()).isEqualTo(first.status());
        assertThat(wire.get(USERS).text()).contains("\"totalCount\":3");
    }

    @Test
    void another_request_with_a_used_id_is_refused() {
        wire.post(MEMBERS, "{\"id\":\"%s\"}".formatted(DANIEL), "MS-RequestId", id);

        assertThat(wire.delete(MEMBERS + "/" + DANIEL, "MS-RequestId", id).text())
                .startsWith("{\"code\":2000");
        assertThat(wire.get(MEMBERS).text()).contains(DANIEL);
    }

    @Test
    void a_refusal_is_an_answer_too_unless_chosen_otherwise() {
        String body = UserRulesTest.newUser("daniel");
        assertThat(wire.post(USERS, body, "MS-RequestId", id).status()).isEqualTo(409);
        wire.delete(USERS + "/" + DANIEL);

        assertThat(wire.post(USERS, body, "MS-RequestId", id).status()).isEqualTo(409);
    }

    @Test
    void an_id_is_forgotten_after_a_day() {
        wire.post(USERS, UserRulesTest.newUser("day"), "MS-RequestId", id);
        contoso.clock.advance(Duration.ofHours(24));

        assertThat(wire.post(USERS, UserRulesTest.newUser("other"), "MS-RequestId", id)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void reads_may_share_an_id() {
        assertThat(wire.get(USERS, "MS-RequestId", id).status()).isEqualTo(200);
        assertThat(wire.get(MEMBERS, "MS-RequestId", id).status()).isEqualTo(200);
    }

    @Test
    void many_at_once_are_done_once() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            Callable<String> create = () -> wire.post(USERS, UserRulesTest.newUser("race"), "MS-RequestId", id)
                    .text();
            List<Future<String>> answers = pool.invokeAll(java.util.Collections.nCopies(16, create));

            String first = answers.get(0).get();
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo(first);
            }
            assertThat(wire.get(USERS).text()).contains("\"totalCount\":3");
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void what_never_reached_the_directory_is_not_remembered() {
        assertThat(wire.post(USERS, "{}", "MS-RequestId", id).status()).isEqualTo(400);

        assertThat(wire.post(USERS, UserRulesTest.newUser("late"), "MS-RequestId", id)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_same_write_in_another_spelling_is_the_same() {
        String user = UserRulesTest.newUser("once");
        wire.post(USERS, user, "MS-RequestId", id);

        assertThat(wire.post(USERS.replace("/users", "//Users/"), user.replace("{", "{ "), "MS-RequestId", id)
                        .status())
                .isEqualTo(200);
        assertThat(wire.get(USERS).text()).contains("\"totalCount\":3");
    }

    @Test
    void only_successes_are_remembered_when_chosen() {
        contoso.server.conditions().set(Behaviour.REPLAY, "successes");
        String body = UserRulesTest.newUser("daniel");
        assertThat(wire.post(USERS, body, "MS-RequestId", id).status()).isEqualTo(409);
        wire.delete(USERS + "/" + DANIEL);

        String created = wire.post(USERS, body, "MS-RequestId", id).text();

        assertThat(created).contains("\"displayName\"");
        assertThat(wire.post(USERS, body, "MS-RequestId", id).text()).isEqualTo(created);
    }

    /** A refusal of each kind that the directory remembers, and what happens once its cause is gone. */
    @ParameterizedTest
    @CsvSource({"NOT_FOUND, 404, 201", "CONFLICT, 409, 200", "REJECTED, 400, 201"})
    void every_kind_of_refusal_is_remembered_or_not_as_chosen(String kind, int refused, int done) {
        for (String choice : Behaviour.REPLAY.choices()) {
            try (Contoso emulator = new Contoso(Contoso.with(Behaviour.REPLAY, choice))) {
                String first = "" + write(kind, emulator.wire).status();
                removeCause(kind, emulator);
                String again = "" + write(kind, emulator.wire).status();

                assertThat(first).isEqualTo("" + refused);
                assertThat(again).as(choice).isEqualTo("" + (choice.equals("all") ? refused : done));
            }
        }
    }

    private Wire.Answer write(String kind, Wire wire) {
        return switch (kind) {
            case "NOT_FOUND" -> wire.post(MEMBERS, "{\"id\":\"%s\"}".formatted(UNBORN), "MS-RequestId", id);
            case "CONFLICT" -> wire.post(USERS, UserRulesTest.newUser("daniel"), "MS-RequestId", id);
            default ->
                wire.post(
                        USERS + "/" + Contoso.ADMIN + "/licenseupdates",
                        "{\"licensesToAssign\":[{\"skuId\":\"%s\"}]}".formatted(Contoso.EMS),
                        "MS-RequestId",
                        id);
        };
    }

    private static void removeCause(String kind, Contoso emulator) {
        switch (kind) {
            case "NOT_FOUND" -> {
                emulator.nextId(UNBORN);
                emulator.user("born", "Born", "Late", "Born Late", Optional.empty());
            }
            case "CONFLICT" -> emulator.wire.delete(USERS + "/" + DANIEL);
            default -> emulator.wire.patch(USERS + "/" + Contoso.ADMIN, "{\"usageLocation\":\"DE\"}");
        }
    }
}
