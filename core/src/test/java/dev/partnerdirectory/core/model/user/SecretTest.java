package dev.partnerdirectory.core.model.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SecretTest {
    @Test
    void a_secret_shows_nothing_and_reveals_itself_when_asked() {
        assertThat(Secret.of("swordfish")).hasToString("********");
        assertThat(Secret.of("swordfish").reveal()).isEqualTo("swordfish");
    }

    @Test
    void secrets_compare_by_what_they_hold() {
        assertThat(Secret.of("a"))
                .isEqualTo(Secret.of("a"))
                .hasSameHashCodeAs(Secret.of("a"))
                .isNotEqualTo(Secret.of("b"))
                .isNotEqualTo("a");
        assertThat(Secret.of("a").hashCode()).isNotEqualTo(Secret.of("b").hashCode());
    }

    @Test
    void nothing_is_no_secret() {
        assertThatIllegalArgumentException().isThrownBy(() -> Secret.of(""));
    }
}
