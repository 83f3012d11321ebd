package dev.partnerdirectory.core.model.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.testing.Samples;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CustomerUserTest {
    @Test
    void a_deleted_user_restored_is_as_before() {
        CustomerUser ada = Samples.user("ada");
        Instant time = Instant.parse("2026-01-20T00:33:34Z");

        CustomerUser deleted = Samples.deleted(ada, time);

        assertThat(deleted.state()).isEqualTo(UserState.INACTIVE);
        assertThat(deleted.softDeletionTime()).contains(time);
        assertThat(deleted).isNotEqualTo(ada);
        assertThat(deleted.restored()).isEqualTo(ada);
    }
}
