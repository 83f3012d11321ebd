package dev.partnerdirectory.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuidTest {
    @Property
    void every_guid_is_taken_in_any_case_and_kept_in_lower_case(@ForAll long high, @ForAll long low) {
        String guid = new UUID(high, low).toString();

        assertThat(Guid.canonical(guid.toUpperCase(Locale.ROOT), "id")).isEqualTo(guid);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "contoso",
                "4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f0",
                "4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f044",
                "4d3cf48770f44e1e9ff1b2bfce8d9f04",
                "{4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04}",
                "4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04 ",
                "gd3cf487-70f4-4e1e-9ff1-b2bfce8d9f04"
            })
    void anything_else_is_refused_by_name(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Guid.canonical(text, "customer id"))
                .withMessageContaining("customer id must be a GUID")
                .withMessageContaining("'" + text + "'");
    }

    @Test
    void braces_and_blanks_are_not_a_guid() {
        assertThat(Guid.isGuid("{4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04}")).isFalse();
    }
}
