package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.Run.Result;
import dev.partnerdirectory.cli.command.Terminal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnboardTest {
    private static final String EXAMPLE = Path.of("../examples/onboarding.csv").toString();
    private static final String FAULTS =
            Path.of("../examples/onboarding-with-faults.csv").toString();
    private static final String CONTOSO = "contoso.onmicrosoft.com";

    @TempDir
    Path home;

    @TempDir
    Path elsewhere;

    private Result pdir(String... args) {
        return Run.in(home).pdir(args);
    }

    private static List<String> outcomes(Result result) {
        return result.out().lines().skip(1).toList();
    }

    @Test
    void the_example_is_applied_once_and_already_so_the_second_time() throws IOException {
        Path passwords = elsewhere.resolve("passwords.csv");
        Result first = pdir(
                "onboard",
                "--file",
                EXAMPLE,
                "-o",
                "csv",
                "--columns",
                "outcome",
                "--credentials-out",
                passwords.toString());
        Result second = pdir("onboard", "--file", EXAMPLE, "-o", "csv", "--columns", "outcome");

        assertThat(first.code()).as(first.err()).isZero();
        assertThat(outcomes(first)).hasSizeGreaterThanOrEqualTo(25).containsOnly("applied");
        assertThat(first.err())
                .isEqualTo(
                        "28 applied\ngenerated passwords: " + passwords + "\nsandbox: no real customer was changed\n");
        assertThat(second.code()).isZero();
        assertThat(outcomes(second)).hasSameSizeAs(outcomes(first)).containsOnly("alreadySo");
        assertThat(second.err()).isEqualTo("28 already so\nsandbox: no real customer was changed\n");
        assertThat(Files.readAllLines(passwords)).as("José is there already").hasSize(1 + 27);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwords)))
                .isEqualTo("rw-------");
    }

    @Test
    void without_a_file_of_ones_choice_passwords_go_to_a_new_one_whose_path_is_told() throws IOException {
        Result result = pdir("onboard", "--file", EXAMPLE, "--quiet");

        assertThat(result.err()).matches("generated passwords: .*/state/credentials/passwords-\\d{8}T\\d{6}Z\\.csv\n");
        Path file = Path.of(result.err().strip().substring("generated passwords: ".length()));
        assertThat(Files.readAllLines(file)).hasSize(1 + 27);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void each_json_row_names_its_input_and_every_step() {
        String out = pdir("onboard", "--file", EXAMPLE, "-o", "jsonl").out();

        assertThat(out.lines())
                .anyMatch(
                        line -> line.matches(
                                "\\{\"row\":2,\"customer\":\"11111111-1111-4111-8111-111111111111\",\"customerDomain\":\"contoso.onmicrosoft.com\",\"userPrincipalName\":\"adele.vance@contoso.onmicrosoft.com\","
                                        + "\"outcome\":\"applied\",\"steps\":\\[\\{\"step\":\\d+,\"kind\":\"createUser\",\"target\":\"adele.vance@contoso.onmicrosoft.com\",.*\"outcome\":\"applied\",\"requestId\":\"[-0-9a-f]{36}\"},\\{\"step\":\\d+,\"kind\":\"grantRole\",\"target\":\"Groups"
                                        + " Administrator\",.*"
                                        + "\"outcome\":\"applied\",\"requestId\":\".*\"},\\{\"step\":\\d+,\"kind\":\"assignLicense\",\"target\":\"EMS\",.*}],\"directory\":\"sandbox\"}"));
    }

    @Test
    void a_file_with_faults_is_refused_whole_with_row_field_and_reason() {
        Result result = Run.in(home).with("PDIR_OUTPUT", "table").pdir("onboard", "--file", FAULTS);

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines())
                .hasSize(11)
                .contains(
                        "error: row 5: displayName must not be blank",
                        "error: row 10: userPrincipalName is already in row 2")
                .last()
                .asString()
                .endsWith("10 of 12 rows cannot be used; nothing was sent; correct them, or add --keep-going to do the"
                        + " other 2");
        assertThat(pdir("user", "get", "hanna.lind@" + CONTOSO, "-c", CONTOSO).code())
                .isEqualTo(8);
        assertThat(home.resolve("state/credentials")).isEmptyDirectory();
    }

    @Test
    void faults_are_one_json_object_where_output_is_json() {
        Result result = pdir("onboard", "--file", FAULTS);

        assertThat(result.err().lines())
                .singleElement()
                .asString()
                .startsWith("{\"error\":{\"kind\":\"invalidRequest\",")
                .contains("{\"row\":5,\"field\":\"displayName\",\"reason\":\"must not be blank\"}");
    }

    @Test
    void keeping_going_does_the_good_rows_and_reports_them_all() {
        Result result = pdir("onboard", "--file", FAULTS, "--keep-going", "-o", "csv", "--columns", "row,outcome");

        assertThat(result.code()).isEqualTo(5);
        assertThat(outcomes(result)).hasSize(12).contains("2,applied", "3,rejected", "13,applied");
        assertThat(pdir("user", "get", "hanna.lind@" + CONTOSO, "-c", CONTOSO).code())
                .isZero();
    }

    @Test
    void a_dry_run_reports_and_leaves_nothing_behind() {
        Result result = pdir("onboard", "--file", EXAMPLE, "--dry-run", "-o", "csv", "--columns", "outcome");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(outcomes(result)).containsOnly("wouldApply");
        assertThat(result.err()).isEqualTo("28 would apply\ndry run: nothing was sent\n");
        assertThat(home.resolve("state/credentials")).doesNotExist();
        assertThat(pdir("user", "get", "adele.vance@" + CONTOSO, "-c", CONTOSO).code())
                .isEqualTo(8);
    }

    @Test
    void progress_is_drawn_on_a_terminal_alone() {
        Result onTerminal = Run.in(home).on(new Terminal(false, false, true, 0)).pdir("onboard", "--file", EXAMPLE);

        assertThat(onTerminal.err()).containsPattern("\\[#{24}] (\\d+) of \\1 steps");
    }

    @Test
    void a_credentials_file_is_never_overwritten() throws IOException {
        Path there = Files.writeString(elsewhere.resolve("there.csv"), "precious");

        Result result = Run.in(home)
                .with("PDIR_OUTPUT", "table")
                .pdir("onboard", "--file", EXAMPLE, "--credentials-out", there.toString());

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err())
                .isEqualTo("error: " + there + " exists already and is not overwritten: name a new file\n");
        assertThat(there).hasContent("precious");
        assertThat(pdir("user", "get", "adele.vance@" + CONTOSO, "-c", CONTOSO).code())
                .isEqualTo(8);
    }

    @Test
    void one_person_comes_from_flags_and_their_faults_are_an_error_of_their_own() {
        Result one = Run.in(home)
                .on(new Terminal(false, false, true, 0))
                .pdir(
                        "onboard",
                        "jo@" + CONTOSO,
                        "-c",
                        CONTOSO,
                        "--display-name",
                        "Jo",
                        "--role",
                        "License Administrator",
                        "--role",
                        "Reports Reader",
                        "--license",
                        "EMS",
                        "--usage-location",
                        "DE",
                        "-o",
                        "csv",
                        "--columns",
                        "outcome,steps");
        Result faulty = Run.in(home)
                .with("PDIR_OUTPUT", "table")
                .pdir("onboard", "kim@" + CONTOSO, "-c", CONTOSO, "--display-name", "Kim", "--license", "EMS");

        assertThat(one.code()).as(one.err()).isZero();
        assertThat(outcomes(one))
                .containsExactly(
                        "applied,\"'+ create, + grant License Administrator, + grant Reports Reader, + assign EMS\"");
        assertThat(one.err()).contains("password of jo@contoso.onmicrosoft.com (shown this once): ");
        assertThat(faulty.err())
                .isEqualTo(
                        "error: could not create a user: usageLocation is required to assign licences; nothing was sent\n");
        assertThat(faulty.code()).isEqualTo(2);
    }

    @Test
    void who_is_there_keeps_every_field_and_gets_what_is_missing() {
        Result adopted = pdir(
                "onboard",
                "scanner@" + CONTOSO,
                "-c",
                CONTOSO,
                "--display-name",
                "Another name",
                "--role",
                "Reports Reader",
                "-o",
                "csv",
                "--columns",
                "outcome,steps");

        assertThat(adopted.code()).as(adopted.err()).isZero();
        assertThat(outcomes(adopted)).containsExactly("applied,'+ grant Reports Reader");
        assertThat(Run.in(home)
                        .ok("user", "get", "scanner@" + CONTOSO, "-c", CONTOSO)
                        .out())
                .doesNotContain("Another name");
    }

    @Test
    void a_privileged_role_needs_an_approval_off_a_terminal() throws IOException {
        String[] line = {
            "onboard",
            "jo@" + CONTOSO,
            "-c",
            CONTOSO,
            "--display-name",
            "Jo",
            "--role",
            "User Administrator",
            "--credentials-out",
            elsewhere.resolve("jo.csv").toString()
        };
        Result stopped = Run.in(home).with("PDIR_OUTPUT", "table").pdir(line);

        assertThat(stopped.code()).isEqualTo(7);
        assertThat(stopped.err())
                .contains(
                        "error: step 2 gives the privileged role 'User Administrator' to jo@contoso.onmicrosoft.com of"
                                + " customer Contoso (contoso.onmicrosoft.com)\n",
                        "a guard rail stopped the command, nothing was sent; if they are wanted, add"
                                + " --approve-privileged");
        assertThat(pdir("user", "get", "jo@" + CONTOSO, "-c", CONTOSO).code()).isEqualTo(8);
        assertThat(pdir(Stream.concat(Stream.of(line), Stream.of("--approve-privileged"))
                                .toArray(String[]::new))
                        .code())
                .isZero();
    }

    @Test
    void json_lines_on_standard_input_are_people_too() {
        Result result =
                Run.in(home).typing("""
                    {"customer":"contoso.onmicrosoft.com","userPrincipalName":"jo@contoso.onmicrosoft.com","displayName":"Jo"}
                    """).pdir("onboard", "--file", "-", "-o", "csv", "--columns", "row,outcome");

        assertThat(outcomes(result)).containsExactly("1,applied");
    }

    @Test
    void the_passwords_of_entras_file_are_set_and_stand_nowhere_else() throws IOException {
        Path entra = Files.writeString(elsewhere.resolve("entra.csv"), """
            version:v1.0
            Name [displayName] Required,User name [userPrincipalName] Required,Initial password [passwordProfile] Required
            Jo,jo@contoso.onmicrosoft.com,Canary!77
            """);
        Path out = elsewhere.resolve("out.csv");

        Result result = pdir("onboard", "--file", entra.toString(), "-c", CONTOSO, "--credentials-out", out.toString());

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out() + result.err()).doesNotContain("Canary");
        assertThat(Files.readString(out)).contains("jo@contoso.onmicrosoft.com,Canary!77");
    }

    @Test
    void an_interrupted_run_prints_what_it_has_and_ends_with_130() {
        Thread.currentThread().interrupt();
        Result result = pdir("onboard", "--file", EXAMPLE, "-o", "csv", "--columns", "outcome", "--concurrency", "1");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.code()).isEqualTo(130);
    }

    @Test
    void no_password_is_anywhere_but_in_the_credentials_file() throws IOException {
        Path given = Files.writeString(elsewhere.resolve("given.txt"), "Canary!Given77\n");
        Path out = elsewhere.resolve("out.csv");
        Run run = Run.in(home).on(new Terminal(false, false, false, 0));

        Result onboard = run.pdir("onboard", "--file", EXAMPLE, "--verbose", "--credentials-out", out.toString());
        Result create = run.pdir(
                "user",
                "create",
                "kim@" + CONTOSO,
                "-c",
                CONTOSO,
                "--display-name",
                "Kim",
                "--verbose",
                "--password-file",
                given.toString());
        Result reset = run.pdir(
                "user", "reset-password", "kim@" + CONTOSO, "-c", CONTOSO, "--password-file", given.toString());
        Result weak = run.typing("Canary")
                .pdir("user", "reset-password", "kim@" + CONTOSO, "-c", CONTOSO, "--verbose", "--password-file", "-");
        Result export = run.pdir("sandbox", "export", "-");

        assertThat(List.of(onboard.code(), create.code(), reset.code(), weak.code(), export.code()))
                .containsExactly(0, 0, 0, 2, 0);
        List<String> secrets = Stream.concat(
                        Files.readAllLines(out).stream()
                                .skip(1)
                                .map(line -> line.substring(line.indexOf(',', line.indexOf(',') + 1) + 1)),
                        Stream.of("Canary"))
                .toList();
        assertThat(secrets).hasSize(28).allMatch(secret -> secret.length() >= 6);
        for (Result result : List.of(onboard, create, reset, weak, export)) {
            assertThat(secrets)
                    .noneMatch(secret ->
                            result.out().contains(secret) || result.err().contains(secret));
        }
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(secrets).as(file.toString()).noneMatch(bytes::contains);
            }
        }
    }

    @Test
    void the_password_file_is_named_though_the_rows_cannot_be_printed() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };

        Run.Result result =
                Run.in(home).watchedBy(full).pdir("onboard", "--file", "../examples/onboarding.csv", "-o", "json");

        assertThat(result.code()).isNotZero();
        assertThat(result.err()).contains("generated passwords: ", "input or output failed: No space left on device");
    }

    @Test
    void an_onboarding_that_broke_off_says_how_to_go_on() throws IOException {
        Path people = Files.writeString(elsewhere.resolve("people.jsonl"), """
                {"customer":"Contoso","userPrincipalName":"scanner@contoso.onmicrosoft.com","displayName":"Scanner"}
                {"customer":"Fabrikam","userPrincipalName":"jo@fabrikam.onmicrosoft.com","displayName":"Jo"}
                """);
        Path passwords = elsewhere.resolve("passwords.csv");

        Result result = Run.in(home)
                .watchedBy(new FolderInTheWay(passwords))
                .pdir(
                        "onboard",
                        "--file",
                        people.toString(),
                        "--concurrency",
                        "1",
                        "-o",
                        "jsonl",
                        "--credentials-out",
                        passwords.toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err())
                .containsSubsequence(
                        "the password of jo@fabrikam.onmicrosoft.com could not be kept: reset it",
                        "not everything was done. To continue, run the same command again",
                        "input or output failed: ");
    }

    @Test
    void a_row_names_the_customer_by_its_name_and_not_as_the_input_does() {
        String[] jo = {"onboard", "jo@" + CONTOSO, "-c", CONTOSO, "--display-name", "Jo"};
        String[] shown = {"-o", "csv", "--columns", "customerDomain,customerName"};
        String[] dryRun = Stream.concat(Stream.of(jo), Stream.concat(Stream.of("--dry-run"), Stream.of(shown)))
                .toArray(String[]::new);
        String[] offboard = Stream.concat(
                        Stream.of("offboard", "scanner@" + CONTOSO, "-c", CONTOSO, "--yes"), Stream.of(shown))
                .toArray(String[]::new);

        assertThat(outcomes(pdir(dryRun))).containsExactly(CONTOSO + ",Contoso");
        assertThat(outcomes(pdir(offboard))).containsExactly(CONTOSO + ",Contoso");
        assertThat(outcomes(pdir(offboard))).as("deleted before").containsExactly(CONTOSO + "," + CONTOSO);
    }
}
