package dev.partnerdirectory.rest;

import static dev.partnerdirectory.rest.Samples.CUSTOMER;
import static dev.partnerdirectory.rest.Samples.REQUEST;
import static dev.partnerdirectory.rest.Samples.ROLE;
import static dev.partnerdirectory.rest.ScriptedService.json;
import static dev.partnerdirectory.rest.ScriptedService.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.partnerdirectory.core.error.OutcomeUnknown;
import dev.partnerdirectory.core.error.RateLimited;
import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.rest.partnercenter.RestDirectory;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A caller that paces its own calls gets every 429 at once. Other failures are handled as usual. */
class PacedByCallerTest {
    private static final String CUSTOMER_JSON =
            "{\"id\":\"" + CUSTOMER + "\",\"companyProfile\":{\"companyName\":\"C\"}}";

    private final ScriptedService service = new ScriptedService();
    private final RestDirectory rest =
            RestDirectory.open(Samples.options(service, new SteppedTime()).build());
    private final DirectoryPorts paced = rest.pacedByCaller();

    @AfterEach
    void close() {
        rest.close();
        service.close();
    }

    @Test
    void a_refusal_of_a_read_is_told_at_once_with_the_time_to_wait() {
        service.answers(json(429, "{}").with("Retry-After", "57"));

        assertThatExceptionOfType(RateLimited.class)
                .isThrownBy(() -> paced.customers().get(CUSTOMER))
                .satisfies(refusal -> assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(57)));
        assertThat(service.received()).hasSize(1);
    }

    @Test
    void so_is_one_of_a_write_under_a_correlation_of_its_own() {
        service.answers(status(429, ""));

        assertThatExceptionOfType(RateLimited.class)
                .isThrownBy(() -> paced.correlated(new CorrelationId(UUID.randomUUID()))
                        .roleMembers()
                        .add(CUSTOMER, ROLE, Samples.member(), REQUEST));
        assertThat(service.received()).hasSize(1);
    }

    @Test
    void an_outage_is_waited_out_as_for_everybody() {
        service.answers(status(503, ""), json(200, CUSTOMER_JSON));

        paced.customers().get(CUSTOMER);

        assertThat(service.received()).hasSize(2);
    }

    @Test
    void a_refusal_after_a_sending_that_may_have_been_carried_out_stays_unknown() {
        service.answers(json(503, "{}").with("Retry-After", "1"), status(429, ""));

        assertThatExceptionOfType(OutcomeUnknown.class)
                .isThrownBy(() -> paced.roleMembers().add(CUSTOMER, ROLE, Samples.member(), REQUEST));
    }

    @Test
    void other_callers_of_the_same_directory_are_still_spared() {
        service.answers(json(429, "{}").with("Retry-After", "57"), json(200, CUSTOMER_JSON));

        rest.customers().get(CUSTOMER);

        assertThat(service.received()).hasSize(2);
    }
}
