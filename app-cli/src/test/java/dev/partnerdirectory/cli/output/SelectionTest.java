package dev.partnerdirectory.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {
    private record Sku(String name, int units, Optional<String> place) {}

    private static final Columns<Sku> SKU = Columns.of(
            Column.field("productSku.name", Sku::name),
            Column.field("units", Sku::units),
            Column.field("place", Sku::place));

    private static Stream<Sku> skus() {
        return Stream.of(
                new Sku("Ems", 9, Optional.of("PT")),
                new Sku("office", 100, Optional.empty()),
                new Sku("Azure", 20, Optional.of("US")));
    }

    private static List<String> names(Selection selection) {
        return selection.of(SKU, skus()).map(Sku::name).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "name=ems, Ems",
        "NAME != ems, office Azure",
        "productSku.name~F, office",
        "units<100, Ems Azure",
        "units>=20, office Azure",
        "place=PT, Ems",
        "place!=PT, office Azure",
        "place>A, Ems Azure",
        "place=, office"
    })
    void a_filter_compares_a_field(String filter, String names) {
        assertThat(names(new Selection(List.of(filter), Optional.empty(), List.of(), 9)))
                .containsExactly(names.split(" "));
    }

    @Test
    void every_filter_must_hold() {
        assertThat(names(new Selection(List.of("units>9", "place=us"), Optional.empty(), List.of(), 9)))
                .containsExactly("Azure");
    }

    @Test
    void a_search_looks_at_every_field() {
        assertThat(names(new Selection(List.of(), Optional.of("pt"), List.of(), 9)))
                .containsExactly("Ems");
        assertThat(names(new Selection(List.of(), Optional.of("FF"), List.of(), 9)))
                .containsExactly("office");
    }

    @Test
    void numbers_are_sorted_as_numbers_and_texts_without_letter_case() {
        assertThat(names(new Selection(List.of(), Optional.empty(), List.of("-units"), 9)))
                .containsExactly("office", "Azure", "Ems");
        assertThat(names(new Selection(List.of(), Optional.empty(), List.of("name"), 2)))
                .containsExactly("Azure", "Ems");
    }

    @Test
    void no_more_is_read_than_the_limit_needs() {
        Stream<Sku> endless = Stream.generate(() -> new Sku("x", 1, Optional.empty()));

        assertThat(new Selection(List.of(), Optional.empty(), List.of(), 3).of(SKU, endless))
                .hasSize(3);
    }

    @Test
    void what_is_not_understood_is_refused() {
        assertThatThrownBy(() -> new Selection(List.of("shoe=1"), Optional.empty(), List.of(), 9).check(SKU))
                .hasMessage("unknown column 'shoe'; there are productSku.name, units, place");
        assertThatThrownBy(() -> new Selection(List.of(), Optional.empty(), List.of("unit"), 9).check(SKU))
                .hasMessage("unknown column 'unit'; did you mean 'units'?");
        assertThatThrownBy(() -> new Selection(List.of("units"), Optional.empty(), List.of(), 9).check(SKU))
                .hasMessageContaining("'units' is no condition");
    }
}
