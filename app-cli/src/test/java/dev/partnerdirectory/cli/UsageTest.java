package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.Run.Result;
import dev.partnerdirectory.cli.command.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
    @TempDir
    Path home;

    private Result table(String... args) {
        return Run.in(home).with("PDIR_OUTPUT", "table").pdir(args);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "usr list|error: unknown command 'usr'; did you mean 'user' or 'customer'? See \"pdir --help\"",
                "user lst|error: unknown command 'lst'; did you mean 'ls' or 'list'? See \"pdir user --help\"",
                "run get|error: unknown command 'get'; there are list, show, watch. See \"pdir run --help\"",
                "config rm|error: unknown command 'rm'; there are set, show, unset. See \"pdir config --help\"",
                "user|error: missing required subcommand; see \"pdir user --help\"",
                "customer list --colums id|error: unknown option '--colums'; did you mean '--columns' or '--color'? See \"pdir customer list --help\"",
                "customer list more|error: unknown argument 'more'; see \"pdir customer list --help\"",
                "user get -c contoso not-a-name|error: USER: a user principal name must be local@domain without blanks, not 'not-a-name'; see \"pdir user get --help\"",
                "customer list -o xml|error: --output must be table, json, jsonl, csv, tsv, yaml, markdown or wide, not 'xml'; see \"pdir customer list --help\"",
                "customer list --columns shoe|error: unknown column 'shoe'; there are companyProfile.companyName, companyProfile.domain, relationshipToPartner, id, companyProfile.tenantId, companyProfile.email, commerceId, allowDelegatedAccess, customDomains, attributes.etag",
                "role grant -c contoso|error: missing required parameters: 'ROLE', 'USER'; see \"pdir role grant --help\"",
                "role grant -c contoso Reader|error: missing required parameter: 'USER'; see \"pdir role grant --help\"",
                "user get zoe@contoso.example|error: no customer is named: add --customer with an id, a domain or a name; \"pdir customer list\" shows them",
                "user create a@b.example -c b|error: missing required option: '--display-name=TEXT'; see \"pdir user create --help\"",
                "user update a@b.example -c b|error: nothing to change: name a field, such as --display-name",
                "user delete a@b.example -c b|error: cannot ask without a terminal: to delete a@b.example of b, add --yes",
                "partner-role grant Agents a@b.example --strict|error: name the user by id, and add --user-principal-name and --display-name",
                "license assign -c b a@b.example EMS --exclude-plan x|error: --exclude-plan: service plan id must be a GUID such as 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04, not 'x'; see \"pdir license assign --help\"",
                "auth login --device-code --browser|error: --device-code, --browser are mutually exclusive (specify only one); see \"pdir auth login --help\"",
                "customer list --profile nowhere|error: there is no profile 'nowhere'; there are sandbox",
                "onboard|error: name one USER_PRINCIPAL_NAME, or a file with --file",
                "onboard --file nothing.csv|error: there is no file nothing.csv",
                "onboard --file x.csv --concurrency 65|error: there is no file x.csv",
                "plan x.csv --share 0|error: share must be a number from 1 to 100, not '0'"
            })
    void wrong_usage_is_one_line_and_exit_code_2(String args, String line) {
        Result result = table(args.split(" "));

        assertThat(result.err()).isEqualTo(line + "\n");
        assertThat(result.out()).isEmpty();
        assertThat(result.code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plan ../examples/provisioning.csv --out",
                "export -c Contoso --out",
                "report privileged -c Contoso --html",
                "sandbox export",
                "onboard --file ../examples/onboarding.csv --credentials-out",
                "user reset-password scanner@contoso.onmicrosoft.com -c Contoso --yes --credentials-out"
            })
    void a_file_that_cannot_be_made_is_wrong_usage(String command) throws IOException {
        Path inTheWay = Files.writeString(home.resolve("file"), "in the way");
        Path out = inTheWay.resolve("new.yaml");

        Run.in(home)
                .assertRefused(
                        2,
                        "error: %s cannot be written: (Not a directory|it is no folder)".formatted(out),
                        (command + " " + out).split(" "));
    }

    @Test
    void a_policy_that_is_missing_is_told_in_words() {
        Run.in(home).assertRefused(2, "error: there is no file nope", "plan", "x.csv", "--policy", "nope");
    }

    @Test
    void an_unknown_column_is_refused_before_anything_is_sent() {
        String scanner = "scanner@contoso.onmicrosoft.com";

        Result result = table("user", "delete", scanner, "-c", "Contoso", "--yes", "--columns", "shoe");

        assertThat(result.code()).isEqualTo(2);
        assertThat(table("user", "get", scanner, "-c", "Contoso").code()).isZero();
    }

    @Test
    void where_output_is_json_an_error_is_one_json_object() {
        Result result = Run.in(home)
                .pdir("user", "get", "nobody@contoso.onmicrosoft.com", "-c", "11111111-1111-4111-8111-111111111111");

        assertThat(result.err())
                .matches(
                        "\\{\"error\":\\{\"kind\":\"notFound\",\"code\":.*,\"message\":\".*nobody@contoso.*\",\"remedy\":.*,"
                                + "\"requestId\":.*,\"correlationId\":.*,\"customer\":\"11111111-1111-4111-8111-111111111111\"}}\n");
        assertThat(result.code()).isEqualTo(8);
    }

    @Test
    void help_and_version_need_no_home_and_go_to_standard_output() {
        assertThat(table("--help").out())
                .startsWith("Usage: pdir COMMAND [options]\n")
                .contains("Exit codes:");
        assertThat(table("user", "--help").out())
                .contains("Example:\n  pdir user list --customer contoso.onmicrosoft.com");
        assertThat(table("--version").out()).startsWith("pdir ");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void bare_pdir_shows_its_help() {
        assertThat(table()).isEqualTo(table("--help"));
    }

    @Test
    void help_and_version_are_commands_too() {
        assertThat(table("help", "user", "list")).isEqualTo(table("user", "list", "--help"));
        assertThat(table("help", "usr").err())
                .isEqualTo("error: there is no command or topic 'usr'; did you mean 'user'?\n");
        assertThat(table("version").out()).contains("version  ", "java  ", "configFolder  " + home.resolve("config"));
    }

    @Test
    void help_is_as_wide_as_the_terminal() {
        for (int columns : new int[] {60, 80, 120}) {
            Result help = Run.in(home).on(Terminal.everywhere(columns)).pdir("onboard", "--help");

            assertThat(help.out().lines().filter(line -> !line.startsWith("  pdir ")))
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(columns))
                    .anySatisfy(line -> assertThat(line).hasSizeGreaterThan(columns - 15));
        }
    }

    @Test
    void an_error_is_folded_at_blanks_on_a_terminal() {
        Result narrow = Run.in(home).on(Terminal.everywhere(40)).pdir("user", "get", "zoe@contoso.example");

        assertThat(narrow.err().lines())
                .hasSizeGreaterThan(2)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(40 + "\u001B[1;31m\u001B[0m".length()));
        assertThat(narrow.err().replaceAll("\n  ", " ")).contains("\"pdir customer list\" shows them");
    }

    private static String plain(Result result) {
        return result.out().replaceAll("\u001B\\[[0-9;]*m", "");
    }

    @Test
    void a_step_that_is_folded_keeps_its_place() throws IOException {
        Path manifest = Files.writeString(home.resolve("a.csv"), """
                customer,userPrincipalName,displayName
                Contoso,somebody.with.a.long.name@contoso.onmicrosoft.com,Somebody
                """);

        Result plan = Run.in(home).on(Terminal.everywhere(50)).pdir("plan", manifest.toString());

        assertThat(plain(plan))
                .contains(
                        "\n  + create user\n    somebody.with.a.long.name@contoso.onmicrosoft.com:\n    not there (row 2)\n");
    }

    @Test
    void a_long_value_goes_on_below_its_beginning() {
        Result one = Run.in(home).on(Terminal.everywhere(60)).pdir("explain", "20002", "--columns", "code,remedy");

        assertThat(plain(one)).isEqualTo("""
                code    20002
                remedy  this customer has no relationship with the partner:
                        send them a relationship request, or check the
                        customer id
                """);
    }

    @Test
    void a_topic_is_as_wide_as_the_terminal_and_its_table_stays_one() {
        for (String topic : AboutCommands.TOPICS) {
            Result help = Run.in(home).on(Terminal.everywhere(60)).pdir("help", topic);

            assertThat(help.out().lines().filter(line -> !line.startsWith("  c")))
                    .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(60));
        }
        assertThat(Run.in(home)
                        .on(Terminal.everywhere(60))
                        .pdir("help", "environment")
                        .out())
                .contains("""
                        PDIR_BASE_URL         the address of the service, if it is
                                              not the cloud's own
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customer list --timeout 5 -o table|error: --timeout must be",
                "customer list -o table --bogus|error: unknown option",
                "customer list --bogus --output=table|error: unknown option",
                "customer list --bogus -o csv|error: unknown option",
                "customer list -o table --bogus -o json|{\"error\":"
            })
    void the_form_of_an_error_is_the_one_asked_for_wherever_that_stands(String args, String start) {
        assertThat(Run.in(home).pdir(args.split(" ")).err()).startsWith(start);
    }

    @ParameterizedTest
    @CsvSource({
        "customer ls, customer list",
        "customer show Contoso, customer get Contoso",
        "role ls -c Contoso, role list -c Contoso",
        "user show -c Contoso admin@contoso.onmicrosoft.com, user get -c Contoso admin@contoso.onmicrosoft.com"
    })
    void a_verb_has_a_short_name_too(String brief, String whole) {
        assertThat(table(brief.split(" "))).isEqualTo(table(whole.split(" ")));
    }

    @Test
    void an_option_may_be_called_as_a_command_is() {
        assertThat(table("--profile", "sandbox", "customer", "list").code()).isZero();
        assertThat(table("customer", "list", "--profile", "sandbox").code()).isZero();
    }

    @Test
    void colour_is_for_terminals_and_can_be_told() {
        Terminal terminal = Terminal.everywhere(120);
        assertThat(Run.in(home).on(terminal).pdir("customer", "list").out()).startsWith("\u001B[1m");
        assertThat(Run.in(home)
                        .on(terminal)
                        .with("NO_COLOR", "1")
                        .pdir("customer", "list")
                        .out())
                .startsWith("companyName");
        assertThat(Run.in(home)
                        .on(terminal)
                        .with("NO_COLOR", "1")
                        .pdir("customer", "list", "--color", "always")
                        .out())
                .startsWith("\u001B[1m");
        assertThat(Run.in(home)
                        .on(terminal)
                        .pdir("customer", "list", "--color", "never")
                        .out())
                .startsWith("companyName");
    }

    @Test
    void no_stack_trace_is_shown_unless_asked_for() {
        assertThat(table("customer", "get", "nobody").err()).doesNotContain("\tat ");
        assertThat(table("customer", "get", "nobody", "--verbose").err()).contains("\tat ");
    }

    @Test
    void a_reader_who_goes_away_ends_it_quietly() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };

        int code = Main.run(
                InputStream.nullInputStream(),
                closed,
                err,
                Map.of("PDIR_HOME", home.toString()),
                Terminal.none(),
                "customer",
                "list",
                "-o",
                "jsonl");

        assertThat(code).isZero();
        assertThat(err.toString(java.nio.charset.StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void a_disk_that_is_full_is_told() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };

        int code = Main.run(
                InputStream.nullInputStream(),
                full,
                err,
                Map.of("PDIR_HOME", home.toString()),
                Terminal.none(),
                "customer",
                "list");

        assertThat(code).isEqualTo(1);
        assertThat(err.toString(java.nio.charset.StandardCharsets.UTF_8)).contains("No space left on device");
    }

    @ParameterizedTest
    @CsvSource({
        "PDIR_TIMEOUT, soon, --timeout must be",
        "PDIR_COLOR, blue, --color must be",
        "PDIR_CONCURRENCY, 500, concurrency must be",
    })
    void a_wrong_variable_is_named(String variable, String value, String problem) {
        Run.in(home)
                .with(variable, value)
                .assertRefused(2, "error: " + variable + ": " + problem + ".*", "export", "--all-customers");
    }

    @Test
    void a_wrong_option_is_not_blamed_on_a_variable() {
        Run.in(home)
                .with("PDIR_TIMEOUT", "9s")
                .assertRefused(2, "error: --timeout must be .*", "customer", "list", "--timeout", "soon");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"customer list --yes", "user list -y -c Contoso", "version --yes", "sandbox export --yes -"})
    void every_command_knows_yes(String line) {
        assertThat(Run.in(home).pdir(line.split(" ")).code()).isZero();
    }
}
