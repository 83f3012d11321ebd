package dev.partnerdirectory.rest;

import static dev.partnerdirectory.rest.Samples.CORRELATION;
import static dev.partnerdirectory.rest.Samples.CUSTOMER;
import static dev.partnerdirectory.rest.Samples.REQUEST;
import static dev.partnerdirectory.rest.Samples.USER;
import static dev.partnerdirectory.rest.ScriptedService.json;
import static dev.partnerdirectory.rest.ScriptedService.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.rest.partnercenter.RestDirectory;
import feign.micrometer.MicrometerCapability;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class MeteringTest {
    private final ScriptedService service = new ScriptedService();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void micrometer_counts_calls_by_method_and_status_and_never_by_id() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        service.answers(json(200, "{\"id\":\"" + CUSTOMER + "\"}"), json(404, "{\"code\":60003}"));
        try (RestDirectory rest = RestDirectory.open(Samples.options(service, new SteppedTime())
                .capabilities(new MicrometerCapability(registry))
                .build())) {
            rest.customers().get(CUSTOMER);
            assertThatThrownBy(() -> rest.customers().get(CUSTOMER)).isInstanceOf(NotFound.class);
        }

        assertThat(registry.get("feign.Client").timers()).isNotEmpty();
        assertThat(registry.get("feign.Client.http_response_code").counters())
                .extracting(counter -> counter.getId().getTag("http_status"))
                .containsExactlyInAnyOrder("200", "404");
        assertThat(registry.getMeters())
                .flatExtracting(meter -> meter.getId().getTags())
                .noneMatch(tag -> tag.getValue().contains(CUSTOMER.value()));
        assertThat(registry.getMeters())
                .extracting(Meter::getId)
                .extracting(Meter.Id::getName)
                .contains("feign.Feign", "feign.codec.Decoder");
    }

    @Test
    void the_logs_context_holds_the_ids_while_a_call_runs_and_not_after() {
        AtomicReference<Map<String, String>> during = new AtomicReference<>();
        service.answers(status(429, ""), status(204, ""));
        try (RestDirectory rest = RestDirectory.open(Samples.options(service, new SteppedTime())
                .time(new SteppedTime(), duration -> during.set(MDC.getCopyOfContextMap()))
                .build())) {
            rest.correlated(CORRELATION).users().delete(CUSTOMER, USER, REQUEST);
        }

        assertThat(during.get())
                .containsEntry("pdir.operation", "DELETE_USER")
                .containsEntry("pdir.customer", CUSTOMER.value())
                .containsEntry("pdir.requestId", REQUEST.toString())
                .containsEntry("pdir.correlationId", CORRELATION.toString());
        assertThat(MDC.get("pdir.operation")).isNull();
        assertThat(MDC.get("pdir.requestId")).isNull();
    }
}
