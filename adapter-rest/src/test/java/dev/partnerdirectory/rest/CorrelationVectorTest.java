package dev.partnerdirectory.rest;

import static dev.partnerdirectory.rest.Samples.CORRELATION;
import static dev.partnerdirectory.rest.Samples.CUSTOMER;
import static dev.partnerdirectory.rest.Samples.REQUEST;
import static dev.partnerdirectory.rest.Samples.USER;
import static dev.partnerdirectory.rest.ScriptedService.hangUp;
import static dev.partnerdirectory.rest.ScriptedService.json;
import static dev.partnerdirectory.rest.ScriptedService.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.rest.partnercenter.RestDirectory;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The header {@code MS-CV} (wire sheet 4.1, 4.2): what is sent, and what becomes of the answered one. */
class CorrelationVectorTest {
    private static final String ANSWERED = "xqqtn+OEVE2ridoS.0";

    private final ScriptedService service = new ScriptedService();
    private final RestDirectory rest =
            RestDirectory.open(Samples.options(service, new SteppedTime()).build());

    @AfterEach
    void close() {
        rest.close();
        service.close();
    }

    private List<String> sent() {
        return service.received().stream().map(sent -> sent.header("MS-CV")).toList();
    }

    private DirectoryException refused() {
        return catchThrowableOfType(DirectoryException.class, () -> rest.users().delete(CUSTOMER, USER, REQUEST));
    }

    @Test
    void each_request_of_a_unit_of_work_has_the_next_number_under_the_correlation_id() {
        service.answers(status(429, ""), status(204, ""), status(204, ""));
        var unit = rest.correlated(CORRELATION);

        unit.users().delete(CUSTOMER, USER, REQUEST);
        unit.pacedByCaller().users().delete(CUSTOMER, USER, REQUEST);

        String base = sent().get(0).substring(0, 22);
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(base + "=="));
        assertThat(new UUID(bytes.getLong(), bytes.getLong())).isEqualTo(CORRELATION.value());
        assertThat(sent()).containsExactly(base + ".1", base + ".2", base + ".3");
    }

    @Test
    void calls_without_a_unit_of_work_have_nothing_in_common() {
        service.otherwise(status(204, ""));

        rest.users().delete(CUSTOMER, USER, REQUEST);
        rest.users().delete(CUSTOMER, USER, REQUEST);

        assertThat(sent()).doesNotHaveDuplicates().allMatch(vector -> vector.matches("[A-Za-z0-9+/]{22}\\.1"));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 409, 412, 418, 500, 503, 302})
    void the_answered_one_stands_beside_the_other_ids_of_an_error(int status) {
        service.answers(json(status, "{\"code\":1}").with("ms-cv", ANSWERED));

        DirectoryException refusal = refused();

        assertThat(refusal.details().correlationVector()).contains(ANSWERED);
        assertThat(refusal).hasMessageContaining("vector " + ANSWERED);
    }

    @Test
    void an_answer_that_cannot_be_read_has_one_too() {
        service.answers(json(200, "[").with("MS-CV", ANSWERED));

        assertThat(catchThrowableOfType(
                                DirectoryException.class, () -> rest.users().get(CUSTOMER, USER))
                        .details()
                        .correlationVector())
                .contains(ANSWERED);
    }

    @Test
    void an_answer_that_was_lost_has_none_and_the_one_before_is_not_taken_for_it() {
        service.answers(status(429, "").with("MS-CV", ANSWERED), hangUp());

        assertThat(refused().details().correlationVector()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "é"})
    void one_that_is_none_is_dropped(String text) {
        service.answers(json(400, "{}").with("MS-CV", text));

        assertThat(refused().details().correlationVector()).isEmpty();
    }

    @Test
    void one_that_is_too_long_is_dropped() {
        service.answers(json(400, "{}").with("MS-CV", "a".repeat(200)));

        assertThat(refused().details().correlationVector()).isEmpty();
    }
}
