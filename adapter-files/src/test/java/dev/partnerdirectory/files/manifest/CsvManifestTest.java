package dev.partnerdirectory.files.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.manifest.FaultyRow;
import dev.partnerdirectory.core.manifest.ManifestEntry;
import dev.partnerdirectory.core.manifest.UserRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@SuppressWarnings("StringConcatToTextBlock") // line ends matter here
class CsvManifestTest {
    private static final String HEADER =
            "customer,userPrincipalName,displayName,firstName,lastName,usageLocation,roles,licenses,state\n";
    private static final String MARIA =
            "contoso,maria@contoso.com,Maria Silva,Maria,Silva,PT,User Administrator; Reports Reader,EMS,present\n";

    /** The entries of a file, and the warnings of its reader. */
    private record Said(List<ManifestEntry> entries, List<String> warnings) {
        List<UserRow> rows() {
            return entries.stream()
                    .filter(UserRow.class::isInstance)
                    .map(UserRow.class::cast)
                    .toList();
        }
    }

    @TempDir
    Path folder;

    private Said read(String csv) {
        return read(csv.getBytes(StandardCharsets.UTF_8), ManifestDefaults.none());
    }

    private Said read(byte[] csv, ManifestDefaults defaults) {
        List<ManifestEntry> entries = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        Path path = folder.resolve("people.csv");
        try {
            Files.write(path, csv);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        try (ManifestFile file =
                ManifestFile.open(path.toString(), InputStream.nullInputStream(), defaults, warnings::add)) {
            file.forEach(entries::add);
        }
        return new Said(
                entries,
                warnings.stream()
                        .map(warning -> warning.replace(path.toString(), "people.csv"))
                        .toList());
    }

    private void assertProblem(String csv, String message) {
        assertThatThrownBy(() -> read(csv))
                .isInstanceOf(ManifestProblem.class)
                .hasMessage(message.replace(
                        "people.csv", folder.resolve("people.csv").toString()));
    }

    @Test
    void a_row_is_read_with_all_its_fields() {
        Said manifest = read(HEADER + MARIA);

        assertThat(manifest.warnings()).isEmpty();
        assertThat(manifest.rows())
                .containsExactly(UserRow.of("contoso", "maria@contoso.com")
                        .row(2)
                        .displayName("Maria Silva")
                        .firstName("Maria")
                        .lastName("Silva")
                        .usageLocation("PT")
                        .roles("User Administrator", "Reports Reader")
                        .licenses("EMS")
                        .state("present")
                        .build());
    }

    @Test
    void columns_come_in_any_order_and_spelling() {
        Said manifest = read("Display Name,customer,USER_PRINCIPAL_NAME\nMaria,contoso,maria@contoso.com\n");

        assertThat(manifest.rows().get(0).userPrincipalName()).isEqualTo("maria@contoso.com");
        assertThat(manifest.rows().get(0).displayName()).isEqualTo("Maria");
        assertThat(manifest.rows().get(0).roles()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void every_line_end_is_understood(String end) {
        assertThat(read((HEADER + MARIA + MARIA).replace("\n", end)).rows()).hasSize(2);
    }

    @Test
    void semicolons_part_fields_where_the_header_has_them() {
        Said manifest =
                read("customer;userPrincipalName;displayName;roles\ncontoso;m@contoso.com;\"Silva, Maria\";\"A;B\"\n");

        assertThat(manifest.rows().get(0).displayName()).isEqualTo("Silva, Maria");
        assertThat(manifest.rows().get(0).roles()).containsExactly("A", "B");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_column() {
        assertThat(read("\uFEFF" + HEADER + MARIA).rows()).hasSize(1);
    }

    @Test
    void quoted_line_breaks_and_quotes_stay_in_the_field_and_rows_count_as_in_a_spreadsheet() {
        Said manifest = read("customer,userPrincipalName,displayName\nc,a@b.c,\"Ma\"\"ria\nSilva\"\nc,d@b.c,D\n");

        assertThat(manifest.rows().get(0).displayName()).isEqualTo("Ma\"ria\nSilva");
        assertThat(manifest.rows().get(1).row()).isEqualTo(3);
    }

    @Test
    void blank_rows_are_skipped_and_counted() {
        Said manifest = read(HEADER + "\n,,,,,,,,\n" + MARIA);

        assertThat(manifest.rows()).extracting(UserRow::row).containsExactly(4L);
    }

    @Test
    void ten_thousand_rows_are_read_in_order() {
        String many = IntStream.range(0, 10_000)
                .mapToObj(i -> "contoso,user%d@contoso.com,User %d,,,,,,\n".formatted(i, i))
                .collect(Collectors.joining());

        Said manifest = read(HEADER + many);

        assertThat(manifest.rows()).hasSize(10_000);
        assertThat(manifest.rows().get(9_999).userPrincipalName()).isEqualTo("user9999@contoso.com");
        assertThat(manifest.rows().get(9_999).row()).isEqualTo(10_001);
    }

    @Test
    void an_empty_file_is_a_problem() {
        assertProblem("", "people.csv is empty: it must have a header and at least one row");
        assertProblem("\uFEFF\n\n", "people.csv is empty: it must have a header and at least one row");
    }

    @Test
    void unknown_columns_are_named_with_those_that_are_known() {
        assertProblem(
                "customer,userPrincipalName,displayName,shoeSize,pet\n",
                "people.csv: unknown columns shoeSize, pet (known are customer, userPrincipalName, displayName,"
                        + " firstName, lastName, usageLocation, roles, licenses, state)");
    }

    @Test
    void a_password_column_of_ours_is_unknown() {
        assertThatThrownBy(() -> read("customer,userPrincipalName,displayName,password\nc,a@b.c,A,Canary!77\n"))
                .hasMessageContaining("unknown column password")
                .hasMessageNotContaining("Canary");
    }

    @Test
    void missing_and_repeated_columns_are_all_told_at_once() {
        assertProblem(
                "displayName,Display Name,roles\n",
                "people.csv: more than one column Display Name; missing columns customer (or give --customer),"
                        + " userPrincipalName");
    }

    @Test
    void a_customer_that_was_given_fills_a_missing_column_and_empty_fields() {
        ManifestDefaults defaults = new ManifestDefaults(
                Optional.of("fabrikam"), Optional.of("SE"), List.of("Reports Reader"), List.of("EMS"));

        List<UserRow> rows = read(
                        ("customer,userPrincipalName,displayName,usageLocation,roles\n"
                                        + ",a@b.c,A,,\ncontoso,b@b.c,B,NO,Guest Inviter\n")
                                .getBytes(StandardCharsets.UTF_8),
                        defaults)
                .rows();

        assertThat(rows.get(0).customer()).isEqualTo("fabrikam");
        assertThat(rows.get(0).usageLocation()).isEqualTo("SE");
        assertThat(rows.get(0).roles()).containsExactly("Reports Reader");
        assertThat(rows.get(0).licenses()).containsExactly("EMS");
        assertThat(rows.get(1).customer()).isEqualTo("contoso");
        assertThat(rows.get(1).usageLocation()).isEqualTo("NO");
        assertThat(rows.get(1).roles()).containsExactly("Guest Inviter");
    }

    @Test
    void longer_rows_are_all_told_by_row_and_line() {
        assertThat(
                        faults(
                                "customer,userPrincipalName,displayName\nc,a@b.c,\"A\nA\"\nc,b@b.c,Silva, Maria\nc,d@b.c,D,x\n"))
                .containsExactly(
                        misshapen(3, "(line 4) has 4 fields where the header has 3"),
                        misshapen(4, "(line 5) has 4 fields where the header has 3"));
    }

    @Test
    void what_is_too_much_in_a_row_is_taken_for_no_other_field() {
        assertThat(read("customer,userPrincipalName\nc,a@b.c,surplus\n").rows())
                .containsExactly(UserRow.of("c", "a@b.c").row(2).build());
    }

    private List<ManifestEntry> faults(String csv) {
        return read(csv).entries().stream().filter(FaultyRow.class::isInstance).toList();
    }

    @Test
    void empty_columns_and_cells_that_spreadsheets_add_or_leave_out_do_not_matter() {
        Said longer = read("customer,userPrincipalName,displayName,,\u00A0\nc,a@b.c,A,,\nc,d@b.c,D,,,,\u200B,\n");
        Said shorter = read("customer,userPrincipalName,displayName,usageLocation,roles\nc,a@b.c,A\nc,d@b.c\n");

        assertThat(longer.entries()).hasSize(2).isEqualTo(longer.rows());
        assertThat(shorter.entries()).hasSize(2).isEqualTo(shorter.rows());
        assertThat(shorter.rows().get(1).displayName()).isEmpty();
    }

    @Test
    void a_cell_under_no_name_is_told_with_its_column() {
        assertThat(faults("customer,userPrincipalName,,displayName\nc,a@b.c,here,A\n"))
                .containsExactly(new FaultyRow(
                        2, List.of(new Violation("column 3", "has no name in the header, but holds something here"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void the_header_tells_the_separator(String separator) {
        String csv = "customer,userPrincipalName,displayName\nc,a@b.c,A\n".replace(",", separator);

        assertThat(read(csv).rows()).extracting(UserRow::displayName).containsExactly("A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;", "\"sep=;\"", "\uFEFFsep=;"})
    void the_line_that_names_the_separator_is_heeded_and_no_row(String line) {
        Said manifest = read(line + "\ncustomer;userPrincipalName;displayName\nc;a@b.c;\"A, B, C, D, E\"\n");

        assertThat(manifest.rows())
                .extracting(UserRow::row, UserRow::displayName)
                .containsExactly(tuple(2L, "A, B, C, D, E"));
    }

    @Test
    void invisible_characters_of_header_and_cells_do_not_count() {
        Said manifest = read("\uFEFF\uFEFFcustomer\u200B,userPrincipalName\u00A0,display\u202FName\n"
                + "\u2060c,\u00A0a@b.c\u200E,Ann\u00A0Lee\u00AD\n");

        assertThat(manifest.rows())
                .extracting(UserRow::customer, UserRow::userPrincipalName, UserRow::displayName)
                .containsExactly(tuple("c", "a@b.c", "Ann Lee"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void the_unicode_text_of_excel_is_read(String charset) {
        String text = "customer\tuserPrincipalName\tdisplayName\r\nc\ta@b.c\tMária\r\n";
        String marked = charset.equals("UTF-16") ? text : "\uFEFF" + text;

        assertThat(read(marked.getBytes(Charset.forName(charset)), ManifestDefaults.none())
                        .rows())
                .extracting(UserRow::displayName)
                .containsExactly("Mária");
    }

    @Test
    void what_is_no_text_is_told_as_such() {
        assertThatThrownBy(() -> read((HEADER + MARIA).getBytes(StandardCharsets.UTF_16LE), ManifestDefaults.none()))
                .hasMessageEndingWith("is UTF-16 without a byte order mark: save it as \"CSV UTF-8\"");
        assertThatThrownBy(() -> read("PK\u0003\u0004"))
                .hasMessageEndingWith("is a workbook or an archive: save the sheet as \"CSV UTF-8\"");
        assertThatThrownBy(() -> read(new byte[] {-2, -1, -40, 0, 0, 65}, ManifestDefaults.none()))
                .hasMessageEndingWith("is not UTF-16BE: save it as \"CSV UTF-8\"");
    }

    private static FaultyRow misshapen(long row, String reason) {
        return new FaultyRow(row, List.of(new Violation("", reason)));
    }

    @Test
    void a_quote_that_is_never_closed_is_a_problem() {
        assertThatThrownBy(() -> read(HEADER + "contoso,\"maria@contoso.com,Maria\n"))
                .isInstanceOf(ManifestProblem.class)
                .hasMessageContaining("people.csv is not CSV: ");
    }

    @Test
    void bytes_that_are_not_utf_8_are_named_by_line() {
        byte[] latin1 = (HEADER + MARIA + MARIA.replace("Maria Silva", "Mária")).getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> read(latin1, ManifestDefaults.none()))
                .isInstanceOf(ManifestProblem.class)
                .hasMessageEndingWith(
                        "people.csv is not UTF-8: line 3 holds a byte 0xE1 that does not belong there; save it as"
                                + " \"CSV UTF-8\"");
    }
}
