package dev.partnerdirectory.files.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.manifest.FaultyRow;
import dev.partnerdirectory.core.manifest.ManifestEntry;
import dev.partnerdirectory.core.manifest.RoleSetRow;
import dev.partnerdirectory.core.manifest.UserRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestFileTest {
    private static final UserRow JO = UserRow.of("contoso", "jo@contoso")
            .row(2)
            .displayName("Jo É")
            .firstName("Jo")
            .lastName("É")
            .usageLocation("NO")
            .roles("Reports Reader", "X")
            .licenses("EMS")
            .build();

    @TempDir
    Path folder;

    private final List<String> warnings = new ArrayList<>();

    private List<ManifestEntry> read(String name, String text) throws IOException {
        try (ManifestFile file = file(name, text)) {
            return entries(file);
        }
    }

    private ManifestFile file(String name, String text) throws IOException {
        Path path = Files.writeString(folder.resolve(name), text);
        return open(path.toString(), InputStream.nullInputStream());
    }

    private ManifestFile open(String name, InputStream in) {
        return ManifestFile.open(name, in, ManifestDefaults.none(), warnings::add);
    }

    private static List<ManifestEntry> entries(ManifestFile file) {
        List<ManifestEntry> entries = new ArrayList<>();
        file.forEach(entries::add);
        return entries;
    }

    private List<String> faults(String name, String text) throws IOException {
        return read(name, text).stream()
                .flatMap(entry -> entry instanceof FaultyRow faulty
                        ? faulty.violations().stream().map(fault -> "row " + faulty.row() + " " + fault)
                        : Stream.empty())
                .toList();
    }

    @Test
    void csv_with_comma_or_semicolon_and_byte_order_mark_gives_the_row_a_spreadsheet_shows() throws IOException {
        String header = "customer,userPrincipalName,displayName,firstName,lastName,usageLocation,roles,licenses";
        String comma = "\uFEFF" + header + "\ncontoso,jo@contoso,Jo É,Jo,É,NO,Reports Reader;X,EMS\n";
        String semicolon =
                header.replace(',', ';') + "\r\ncontoso;jo@contoso;Jo É;Jo;É;NO;\"Reports Reader;X\";EMS\r\n";

        assertThat(read("a.csv", comma)).containsExactly(JO);
        assertThat(read("b.csv", semicolon)).containsExactly(JO);
    }

    @Test
    void json_lines_give_users_and_roles_by_line() throws IOException {
        String text = """
                {"customer":"contoso","role":"Reports Reader","members":["jo@contoso"],"authoritative":true}
                {"customer":"contoso","userPrincipalName":"jo@contoso","displayName":"Jo É","firstName":"Jo",\
                "lastName":"É","usageLocation":"NO","roles":["Reports Reader","X"],"licenses":["EMS"]}
                """;

        assertThat(read("a.jsonl", text))
                .containsExactly(new RoleSetRow(1, "contoso", "Reports Reader", List.of("jo@contoso"), true), JO);
    }

    @Test
    void yaml_gives_users_and_roles_by_line_and_norway_stays_norway() throws IOException {
        String text = """
                customers:
                  contoso:
                    users:
                      - userPrincipalName: jo@contoso
                        displayName: Jo É
                        usageLocation: NO
                        roles: [Reports Reader]
                    roles:
                      Reports Reader: {authoritative: true, members: [jo@contoso]}
                      Directory Readers:
                        members:
                          - jo@contoso
                  fabrikam:
                    users:
                """;

        assertThat(read("a.yaml", text))
                .containsExactly(
                        UserRow.of("contoso", "jo@contoso")
                                .row(4)
                                .displayName("Jo É")
                                .usageLocation("NO")
                                .roles("Reports Reader")
                                .build(),
                        new RoleSetRow(9, "contoso", "Reports Reader", List.of("jo@contoso"), true),
                        new RoleSetRow(10, "contoso", "Directory Readers", List.of("jo@contoso"), false));
    }

    @Test
    void a_file_is_read_again_and_says_the_same() throws IOException {
        try (ManifestFile file = file("a.csv", "customer,userPrincipalName\nc,a@b\nc,d@e\n")) {
            assertThat(entries(file)).hasSize(2).isEqualTo(entries(file));
        }
    }

    @Test
    void standard_input_is_read_as_often_and_its_copy_goes() throws IOException {
        InputStream in = new ByteArrayInputStream(
                "customers: {c: {users: [{userPrincipalName: a@b}]}}".getBytes(StandardCharsets.UTF_8));
        try (ManifestFile file = open("-", in)) {
            assertThat(entries(file)).hasSize(1).isEqualTo(entries(file));
        }
    }

    @Test
    void standard_input_that_is_no_manifest_leaves_no_copy() throws IOException {
        byte[] nothing = new byte[123_457];
        Arrays.fill(nothing, (byte) -1);
        Set<Path> before = temporary(nothing.length);

        assertThatThrownBy(() -> open("-", new ByteArrayInputStream(nothing))).isInstanceOf(ManifestProblem.class);

        assertThat(temporary(nothing.length)).isEqualTo(before);
    }

    private static Set<Path> temporary(long length) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.toFile().length() == length).collect(Collectors.toSet());
        }
    }

    @Test
    void an_entry_without_a_customer_is_the_named_ones() throws IOException {
        Path path = Files.writeString(folder.resolve("a.csv"), "userPrincipalName\na@b\n");
        try (ManifestFile file = ManifestFile.open(
                path.toString(),
                InputStream.nullInputStream(),
                ManifestDefaults.none().withCustomer("fabrikam"),
                warnings::add)) {
            assertThat(entries(file)).extracting("customer").containsExactly("fabrikam");
        }
    }

    @Test
    void unknown_columns_are_named() throws IOException {
        assertThatThrownBy(() -> read("a.csv", "customer,userPrincipalName,dept,mood\nc,a@b,x,y\n"))
                .isInstanceOf(ManifestProblem.class)
                .hasMessageContaining("dept, mood");
    }

    @Test
    void every_misshapen_row_is_told_at_once() throws IOException {
        assertThat(faults("a.csv", "customer,userPrincipalName\nc,x,y\nc,a@b\nc,d@e,f\n"))
                .containsExactly(
                        "row 2 (line 2) has 3 fields where the header has 2",
                        "row 4 (line 4) has 3 fields where the header has 2");
        assertThat(faults("a.jsonl", "{\"customer\":\"c\",\"dept\":1}\n[]\n{\"customer\":\n"))
                .satisfiesExactly(
                        fault -> assertThat(fault).startsWith("row 1 dept is not known; known are customer"),
                        fault -> assertThat(fault).isEqualTo("row 2 must be one JSON object"),
                        fault -> assertThat(fault).startsWith("row 3 is not JSON: "));
        assertThat(faults("a.yaml", """
                customers:
                  c:
                    people: []
                    users:
                      - {userPrincipalName: [a@b], boss: true}
                    roles:
                      R: {authoritative: maybe}
                """))
                .satisfiesExactlyInAnyOrder(
                        fault -> assertThat(fault).isEqualTo("row 3 people is not known here; known: users and roles"),
                        fault -> assertThat(fault).startsWith("row 5 boss is not known; known are customer"),
                        fault -> assertThat(fault).isEqualTo("row 5 userPrincipalName must be one text, not a list"),
                        fault -> assertThat(fault).isEqualTo("row 7 authoritative must be true or false, not 'maybe'"));
    }

    @Test
    void a_misshapen_entry_is_told_beside_what_can_be_read_of_it() throws IOException {
        assertThat(read("a.jsonl", "{\"customer\":\"c\",\"userPrincipalName\":\"a@b\",\"dept\":1}\n"))
                .satisfiesExactly(
                        first -> assertThat(first).isInstanceOf(FaultyRow.class),
                        second -> assertThat(second)
                                .extracting("userPrincipalName")
                                .isEqualTo("a@b"));
    }

    @Test
    void a_named_pipe_is_read_as_often() throws IOException, InterruptedException {
        Path pipe = folder.resolve("people.jsonl");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Thread writer = new Thread(() -> write(pipe, "{\"customer\":\"c\",\"userPrincipalName\":\"a@b\"}\n"));
        writer.start();

        try (ManifestFile file = open(pipe.toString(), InputStream.nullInputStream())) {
            assertThat(entries(file)).hasSize(1).isEqualTo(entries(file));
        }
        writer.join();
    }

    private static void write(Path pipe, String text) {
        try {
            Files.writeString(pipe, text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Test
    void broken_yaml_names_its_line() throws IOException {
        assertThatThrownBy(() -> read("a.yaml", "customers:\n  c:\n   users: [\n"))
                .isInstanceOf(ManifestProblem.class)
                .hasMessageContaining("is not YAML, line ");
        assertThatThrownBy(() -> read("b.yaml", "- a\n"))
                .isInstanceOf(ManifestProblem.class)
                .hasMessageContaining("must begin with \"customers:\"");
    }

    @Test
    void two_entries_on_one_line_are_refused_for_their_rows_would_be_one() throws IOException {
        assertThat(faults("a.yaml", "customers: {c: {users: [{userPrincipalName: a@b}, {userPrincipalName: d@e}]}}"))
                .containsExactly("row 1 must hold one entry only: begin each on a line of its own");
    }

    @Test
    void an_alias_is_not_taken_for_its_own_name() throws IOException {
        assertThat(faults("a.yaml", """
                customers:
                  c:
                    users:
                      - userPrincipalName: &a a@b
                        displayName: *a
                """)).containsExactly("row 4 displayName must be a text or a list of texts");
    }

    @Test
    void a_role_is_emptied_only_where_that_is_said() throws IOException {
        assertThat(faults("a.yaml", """
                customers:
                  c:
                    roles:
                      R: {authoritative: true}
                      S:
                        authoritative: true
                        members:
                """))
                .hasSize(2)
                .allMatch(fault -> fault.endsWith(
                        "members must be given where the role is authoritative; [] for nobody" + " at all"));
        assertThat(read("b.yaml", "customers:\n  c:\n    roles:\n      R: {authoritative: true, members: []}\n"))
                .containsExactly(new RoleSetRow(4, "c", "R", List.of(), true));
    }

    @Test
    void a_field_that_stands_twice_is_refused() throws IOException {
        assertThat(faults("a.jsonl", "{\"customer\":\"c\",\"userPrincipalName\":\"a@b\",\"customer\":\"d\"}\n"))
                .containsExactly("row 1 customer stands twice");
    }

    @Test
    void half_of_a_character_is_refused() throws IOException {
        assertThat(faults("a.jsonl", """
                {"customer":"c","userPrincipalName":"a@b","displayName":"x\\ud83dy","roles":["\\ude00"]}
                {"customer":"c","userPrincipalName":"d@e","displayName":"\\ud83d\\ude00"}
                """))
                .containsExactly(
                        "row 1 displayName holds half of a character", "row 1 roles holds half of a character");
    }

    @Test
    void text_that_is_not_utf8_is_refused_by_line() throws IOException {
        Path path = folder.resolve("a.csv");
        String before = "c,J\u00e9@b\n".repeat(5_000);
        Files.writeString(path, "customer,userPrincipalName\n" + before);
        Files.write(path, "c,J\u00f6\n".getBytes(StandardCharsets.ISO_8859_1), StandardOpenOption.APPEND);

        assertThatThrownBy(() -> {
                    try (ManifestFile file = open(path.toString(), InputStream.nullInputStream())) {
                        entries(file);
                    }
                })
                .isInstanceOf(ManifestProblem.class)
                .hasMessageContaining("is not UTF-8: line 5002 holds");
    }

    @Test
    void an_entry_under_a_customer_names_no_other() throws IOException {
        assertThat(faults("a.yaml", """
                customers:
                  c:
                    users:
                      - {customer: d, userPrincipalName: a@b}
                    roles:
                      R: {customer: d, members: [a@b]}
                """))
                .containsExactly(
                        "row 4 customer must not be given: the entry stands under 'c'",
                        "row 6 customer must not be given: the entry stands under 'c'");
    }

    @Test
    void json_that_is_not_one_object_a_line_is_told_at_once() {
        assertThatThrownBy(() -> read("users.json", "\n[ {\"userPrincipalName\":\"a@b\"} ]\n"))
                .isInstanceOf(ManifestProblem.class)
                .hasMessageEndingWith("users.json is a JSON array, which is no manifest: write each user as one JSON"
                        + " object in a line of its own (JSON Lines)");
        assertThatThrownBy(() -> read("users.jsonl", "{\n  \"userPrincipalName\":\"a@b\"\n}\n"))
                .hasMessageContaining("users.jsonl is a JSON object over several lines");
    }

    @Test
    void passwords_are_left_out_for_a_plan_with_one_warning() throws IOException {
        String entra = "Name [displayName] Required,User name [userPrincipalName] Required,Initial password"
                + " [passwordProfile] Required,customer\nA,a@b.c,Canary!77,c\nD,d@b.c,Canary!78,c\n";
        try (ManifestFile file = file("entra.csv", entra)) {
            List<ManifestEntry> entries = new ArrayList<>();
            file.withoutPasswords().forEach(entries::add);

            assertThat(entries)
                    .hasSize(2)
                    .allMatch(entry -> ((UserRow) entry).password().isEmpty());
        }
        assertThat(warnings)
                .singleElement()
                .asString()
                .endsWith("entra.csv has initial passwords: they are left out, and a run generates others");
    }

    @Test
    void the_blank_after_a_comma_is_no_part_of_a_password() throws IOException {
        String entra = "Name [displayName] Required,User name [userPrincipalName] Required,Initial password"
                + " [passwordProfile] Required,customer\nA,a@b.c, Lead1ngBlank!,c\n";
        try (ManifestFile file = file("entra.csv", entra)) {
            List<String> passwords = new ArrayList<>();
            file.forEach(entry ->
                    passwords.add(((UserRow) entry).password().orElseThrow().reveal()));

            assertThat(passwords).containsExactly("Lead1ngBlank!");
        }
    }

    @Test
    void a_folder_is_told_as_such() {
        assertThatThrownBy(() -> open(folder.toString(), InputStream.nullInputStream()))
                .hasMessage(folder + " is a folder");
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        assertThatThrownBy(() -> open("no.csv", InputStream.nullInputStream()))
                .isInstanceOf(ManifestProblem.class)
                .hasMessageContaining("there is no file no.csv");
    }

    @Test
    void a_long_yaml_is_streamed() throws IOException {
        StringBuilder text = new StringBuilder("customers:\n  c:\n    users:\n");
        IntStream.range(0, 100_000)
                .forEach(i ->
                        text.append("      - userPrincipalName: user").append(i).append("@contoso.example\n"));
        try (ManifestFile file = file("a.yaml", text.toString())) {
            AtomicLong last = new AtomicLong();
            file.forEach(entry -> last.set(entry.row()));
            assertThat(last).hasValue(100_003);
        }
    }
}
