package dev.partnerdirectory.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("StringConcatToTextBlock") // line ends are part of what is looked at
class PrinterTest {
    private record Thing(String id, String name, Optional<Instant> at, List<String> tags) {}

    private static final Columns<Thing> THING = Columns.of(
            Column.field("profile.name", Thing::name),
            Column.id("id", Thing::id),
            Column.detail("profile.at", Thing::at),
            Column.detail("tags", Thing::tags),
            Column.detail("parts", thing -> Map.of("count", thing.tags().size())));
    private static final Thing ONE = new Thing(
            "4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04",
            "Zoë, \"Z\"",
            Optional.of(Instant.parse("2026-11-22T10:00:00Z")),
            List.of("a", "b"));
    private static final Thing TWO = new Thing("2", "優希 田中", Optional.empty(), List.of());

    private final StringWriter out = new StringWriter();
    private final List<String> notes = new ArrayList<>();

    private Printer printer(OutputFormat format, int columns, String... names) {
        return printer(format, columns, Optional.empty(), names);
    }

    private Printer printer(OutputFormat format, int columns, Optional<String> jq, String... names) {
        return new Printer(out, format, List.of(names), jq, new Layout(Style.PLAIN, columns, true, notes::add));
    }

    @Test
    void json_has_the_shape_of_the_service_and_leaves_out_what_is_absent() {
        printer(OutputFormat.JSON, 0).list(THING, Stream.of(ONE, TWO));

        assertThat(out).hasToString("""
                [
                  {
                    "profile": {
                      "name": "Zoë, \\"Z\\"",
                      "at": "2026-11-22T10:00:00Z"
                    },
                    "id": "4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04",
                    "tags": [
                      "a",
                      "b"
                    ],
                    "parts": {
                      "count": 2
                    }
                  },
                  {
                    "profile": {
                      "name": "優希 田中"
                    },
                    "id": "2",
                    "tags": [ ],
                    "parts": {
                      "count": 0
                    }
                  }
                ]
                """);
    }

    @Test
    void one_thing_is_one_json_object() {
        printer(OutputFormat.JSON, 0, "id").one(THING, TWO);

        assertThat(out).hasToString("{\n  \"id\": \"2\"\n}\n");
    }

    @Test
    void an_empty_list_is_an_empty_array_an_empty_line_set_or_a_bare_header() {
        printer(OutputFormat.JSON, 0).list(THING, Stream.of());
        printer(OutputFormat.JSONL, 0).list(THING, Stream.of());
        printer(OutputFormat.CSV, 0).list(THING, Stream.of());
        printer(OutputFormat.TABLE, 0).list(THING, Stream.of());

        assertThat(out).hasToString("[ ]\nprofile.name,id,profile.at,tags,parts\r\nname  id\n");
    }

    @Test
    void json_lines_have_one_object_each() {
        printer(OutputFormat.JSONL, 0, "id", "tags").list(THING, Stream.of(ONE, TWO));

        assertThat(out)
                .hasToString("{\"id\":\"4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04\",\"tags\":[\"a\",\"b\"]}\n"
                        + "{\"id\":\"2\",\"tags\":[]}\n");
    }

    @Test
    void csv_is_rfc_4180() {
        printer(OutputFormat.CSV, 0, "profile.name", "tags").list(THING, Stream.of(ONE, TWO));

        assertThat(out).hasToString("profile.name,tags\r\n\"Zoë, \"\"Z\"\"\",a;b\r\n優希 田中,\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "'=1"})
    void no_text_in_csv_is_a_formula_to_a_spreadsheet(String text) {
        printer(OutputFormat.CSV, 0, "id").list(THING, Stream.of(new Thing(text, "", Optional.empty(), List.of())));

        assertThat(out).hasToString("id\r\n'" + text + "\r\n");
    }

    @Test
    void a_negative_number_in_csv_stays_a_number() {
        printer(OutputFormat.CSV, 0).list(Columns.of(Column.field("units", units -> units)), Stream.of(-3));

        assertThat(out).hasToString("units\r\n-3\r\n");
    }

    @Test
    void csv_of_a_kind_that_is_a_manifest_has_the_manifests_columns() {
        Columns<Thing> kind = THING.asManifest(Column.field("userPrincipalName", Thing::name));

        printer(OutputFormat.CSV, 0).list(kind, Stream.of(TWO));
        printer(OutputFormat.CSV, 0, "id", "userPrincipalName").list(kind, Stream.of(TWO));

        assertThat(out).hasToString("userPrincipalName\r\n優希 田中\r\nid,userPrincipalName\r\n2,優希 田中\r\n");
    }

    @Test
    void a_table_aligns_wide_characters_and_shows_no_detail() {
        printer(OutputFormat.TABLE, 0).list(THING, Stream.of(ONE, TWO));

        assertThat(out).hasToString("""
                name       id
                Zoë, "Z"   4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                優希 田中  2
                """);
    }

    @Test
    void a_table_aligns_emoji() {
        Thing rocket = new Thing("1", "\uD83D\uDE80 Ops", Optional.empty(), List.of());
        Thing wand = new Thing("2", "\uD83E\uDE84", Optional.empty(), List.of());

        printer(OutputFormat.TABLE, 0).list(THING, Stream.of(rocket, wand));

        assertThat(out).hasToString("name    id\n\uD83D\uDE80 Ops  1\n\uD83E\uDE84      2\n");
    }

    @Test
    void a_narrow_terminal_shows_no_half_ids_and_says_so() {
        printer(OutputFormat.TABLE, 30).list(THING, Stream.of(ONE, TWO));

        assertThat(out).hasToString("""
                name
                Zoë, "Z"
                優希 田中
                """);
        assertThat(notes).containsExactly("not shown for lack of room: id; --wide shows everything");
    }

    @Test
    void a_key_is_never_cut_and_other_texts_are() {
        Columns<Thing> keyed = Columns.of(
                Column.field("name", Thing::name), Column.key("id", Thing::id), Column.field("tags", Thing::tags));
        Thing talkative = new Thing(ONE.id(), "A name that is far too long", Optional.empty(), List.of("a", "b"));

        printer(OutputFormat.TABLE, 60).list(keyed, Stream.of(talkative));
        printer(OutputFormat.TABLE, 20).list(keyed, Stream.of(talkative));

        assertThat(out).hasToString("""
                name              id                                    tags
                A name that is …  4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04  a;b
                name      id
                A name …  4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                """);
    }

    @Test
    void numbers_are_aligned_at_the_right_and_never_cut() {
        Columns<Integer> units =
                Columns.of(Column.field("text", unit -> "some text"), Column.field("availableUnits", unit -> unit));

        printer(OutputFormat.TABLE, 24).list(units, Stream.of(7, 1000));

        assertThat(out).hasToString("""
                text      availableUnits
                some te…               7
                some te…            1000
                """);
    }

    @Test
    void two_columns_of_the_same_short_name_have_their_whole_names() {
        Columns<Thing> twice = Columns.of(Column.field("a.name", Thing::name), Column.field("b.name", Thing::id));

        printer(OutputFormat.TABLE, 0).list(twice, Stream.of(TWO));

        assertThat(out).hasToString("a.name     b.name\n優希 田中  2\n");
    }

    @Test
    void tsv_has_no_quotes_and_no_tab_within_a_value() {
        printer(OutputFormat.TSV, 0, "name", "tags")
                .list(THING, Stream.of(ONE, new Thing("3", "a\tb\nc", Optional.empty(), List.of())));

        assertThat(out).hasToString("profile.name\ttags\nZoë, \"Z\"\ta;b\na b c\t\n");
    }

    @Test
    void yaml_has_the_shape_of_json() {
        printer(OutputFormat.YAML, 0, "name", "tags").list(THING, Stream.of(ONE));
        printer(OutputFormat.YAML, 0, "id").one(THING, TWO);

        assertThat(out).hasToString("""
                - profile:
                    name: "Zoë, \\"Z\\""
                  tags:
                  - a
                  - b
                id: "2"
                """);
    }

    @Test
    void a_jq_program_gets_the_list_or_each_line_of_json_lines() {
        printer(OutputFormat.JSON, 0, Optional.of("map(.id) | length, .[1]")).list(THING, Stream.of(ONE, TWO));
        printer(OutputFormat.JSONL, 0, Optional.of(".profile.name")).list(THING, Stream.of(ONE, TWO));
        printer(OutputFormat.JSON, 0, Optional.of("{id}")).one(THING, TWO);

        assertThat(out).hasToString("2\n2\nZoë, \"Z\"\n優希 田中\n{\"id\":\"2\"}\n");
    }

    @Test
    void one_thing_in_a_table_is_shown_in_detail() {
        printer(OutputFormat.TABLE, 80).one(THING, ONE);

        assertThat(out).hasToString("""
                profile.name  Zoë, "Z"
                id            4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04
                profile.at    2026-11-22T10:00:00Z
                tags          a;b
                parts         2
                """);
    }

    @Test
    void a_name_cannot_steer_the_terminal() {
        printer(OutputFormat.TABLE, 0, "profile.name")
                .list(THING, Stream.of(new Thing("1", "a\u001B[2Jb\nc\u202Ed", Optional.empty(), List.of())));

        assertThat(out).hasToString("name\na\uFFFD[2Jb\uFFFDc\uFFFDd\n");
    }

    @Test
    void unknown_columns_are_named_with_those_that_are_known() {
        assertThatThrownBy(
                        () -> printer(OutputFormat.JSON, 0, "id", "shoe", "hat").list(THING, Stream.of()))
                .hasMessage("unknown columns 'shoe', 'hat'; there are profile.name, id, profile.at, tags, parts");
    }

    @Test
    void a_list_that_breaks_off_leaves_no_whole_array() {
        Stream<Thing> broken = Stream.of(ONE, TWO).peek(thing -> {
            if (thing.equals(TWO)) {
                throw new IllegalStateException("page 2");
            }
        });

        assertThatThrownBy(() -> printer(OutputFormat.JSON, 0).list(THING, broken))
                .hasMessage("page 2");
        assertThat(out.toString()).doesNotEndWith("]\n");
    }

    @Test
    void many_rows_pass_through_a_table_without_being_held() {
        Stream<Thing> many = IntStream.range(0, 5_000)
                .mapToObj(i -> new Thing(Integer.toString(i), "name", Optional.empty(), List.of()));

        printer(OutputFormat.TABLE, 40).list(THING, many);

        assertThat(out.toString().lines()).hasSize(5_001).endsWith("name  4999");
    }

    @Test
    void colour_is_in_the_heading_alone() {
        new Printer(
                        out,
                        OutputFormat.TABLE,
                        List.of("id"),
                        Optional.empty(),
                        new Layout(Style.COLOURED, 0, true, notes::add))
                .list(THING, Stream.of(TWO));

        assertThat(out).hasToString("\u001B[1mid\u001B[0m\n2\n");
    }
}
