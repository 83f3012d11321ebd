package dev.partnerdirectory.core.port.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequestIdsTest {
    private static final int MANY = 10_000;

    private final RequestIds ids = RequestIds.random();

    @Test
    void correlation_ids_are_random_uuids_and_none_comes_twice() {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < MANY; i++) {
            UUID id = UUID.fromString(ids.nextCorrelationId().toString());
            assertThat(id.version()).isEqualTo(4);
            assertThat(id.variant()).isEqualTo(2);
            seen.add(id);
        }

        assertThat(seen).hasSize(MANY);
    }

    @Test
    void no_request_id_comes_twice() {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < MANY; i++) {
            seen.add(ids.next());
        }

        assertThat(seen).hasSize(MANY);
    }
}
