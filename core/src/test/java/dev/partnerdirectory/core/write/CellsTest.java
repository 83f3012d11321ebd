package dev.partnerdirectory.core.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.model.user.UsageLocation;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellsTest {
    private final Cells cells = new Cells();

    @Test
    void a_required_cell_must_not_be_blank() {
        assertThat(cells.required("usageLocation", " \t", UsageLocation::new)).isEmpty();

        assertThat(cells.violations()).containsExactly(new Violation("usageLocation", "must not be blank"));
    }

    @Test
    void an_optional_cell_may_be_blank() {
        assertThat(cells.optional("usageLocation", " ", UsageLocation::new)).isEmpty();
        assertThat(cells.optional("usageLocation", " pt ", UsageLocation::new)).contains(new UsageLocation("PT"));

        assertThat(cells.violations()).isEmpty();
    }

    @Test
    void a_malformed_cell_is_empty_and_said_in_the_types_own_words() {
        assertThat(cells.required("usageLocation", "USA", UsageLocation::new)).isEmpty();

        assertThat(cells.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo("usageLocation");
            assertThat(violation.reason()).startsWith("is malformed: a usage location must be");
        });
    }

    @Test
    void a_cell_of_several_gives_each_different_one_and_names_each_malformed_one() {
        List<UsageLocation> read =
                cells.each("usageLocation", List.of("PT", " pt", "", "USA", "SE", "?"), UsageLocation::new);

        assertThat(read).containsExactly(new UsageLocation("PT"), new UsageLocation("SE"));
        assertThat(cells.violations()).hasSize(2);
    }

    @Test
    void whatever_else_is_wrong_is_noted_in_its_turn() {
        cells.reject("state", "must be present");
        cells.required("customer", "", UsageLocation::new);

        assertThat(cells.violations()).extracting(Violation::field).containsExactly("state", "customer");
    }
}
