package dev.partnerdirectory.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LineTest {
    @Property
    void any_value_comes_back_and_a_line_stays_one_line(@ForAll String value, @ForAll String other) {
        String text = Line.of("kind").with("a", value).with("b", other).toString();

        assertThat(text).doesNotContain("\n", "\r", "\u0001");
        assertThat(Line.parse(text).get("a")).isEqualTo(value);
        assertThat(Line.parse(text).get("b")).isEqualTo(other);
        assertThat(Line.parse(text)).hasToString(text);
    }

    @Test
    void field_without_a_value_is_left_out() {
        assertThat(Line.of("kind").with("a", Optional.empty()).with("b", Optional.of("x")))
                .hasToString("kind\tb=x");
    }

    @Test
    void field_that_stands_twice_is_refused() {
        assertThatThrownBy(() -> Line.parse("kind\ta=1\ta=2")).isInstanceOf(IllegalArgumentException.class);
    }
}
