package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.columns.EnumFormat;
import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.error.Explanation;
import dev.partnerdirectory.core.error.Forbidden;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.error.RateLimited;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class ExplainCommandTest {
    private static final Set<String> CODES =
            ExplainCommand.catalog().all().stream().map(Explanation::code).collect(Collectors.toSet());

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "900421|900421",
                "AADSTS50076|AADSTS50076",
                "50076|AADSTS50076",
                "aadsts50076|AADSTS50076",
                "AADSTS-50076|AADSTS50076",
                "AADSTS 50076|AADSTS50076",
                "sign-in failed with aadsts50076|AADSTS50076",
                "NOT_FOUND|notFound",
                "not found|notFound",
                "exit-4|4",
                "exit4|4",
                "ALREADY_A_MEMBER|Conflict.ALREADY_A_MEMBER",
                "4|4",
                "400|400,400",
                "invalid_grant|invalid_grant",
                "error: could not list users: denied (HTTP 403, code 900150, request 4d3cf487-70f4-4e1e-9ff1-b2bfce8d9f04)|900150,403",
                "AADSTS700082: The refresh token has expired due to inactivity. Trace ID: 12345678-0000-4000-8000-000000060002|AADSTS700082",
                "{\"error\":\"invalid_grant\",\"error_codes\":[50076],\"timestamp\":\"2026-01-01\"}|AADSTS50076,invalid_grant",
                "{\"error\":{\"kind\":\"notFound\",\"code\":\"60002\",\"message\":\"no such user\"}}|60002,notFound",
                "{\"code\":60012,\"description\":\"no licence\"}|60012",
                "{\\\"code\\\":60012}|60012",
                "the command exited with code 7|7",
                "<html>HTTP/1.1 429 Too Many Requests|429"
            })
    void finds_the_codes_in_a_text_and_no_others(String text, String codes) {
        Run.Result result = Run.in(home).ok("explain", text, "--output", "csv", "--columns", "code", "--no-headers");

        assertThat(result.out().lines()).containsExactly(codes.split(",", -1));
    }

    @Test
    void reads_a_message_from_standard_input() {
        Run.Result result = Run.in(home).typing("{\n\"code\":\n\"900421\"}").ok("explain", "-");

        assertThat(result.out()).contains("\"code\": \"900421\"", "\"page\": \"docs/errors/900421.md\"");
    }

    @Test
    void an_unknown_code_is_not_found_and_the_nearest_are_named() {
        Run.Result result = Run.in(home).with("PDIR_OUTPUT", "table").pdir("explain", "code 900422");

        assertThat(result.err())
                .startsWith("error: code 900422 is not known; near it are ")
                .contains("900421 (the token has no claim of multi-factor authentication");
        assertThat(result.code()).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"it does not work at all, whatever we try", " "})
    void a_text_without_a_code_is_not_found(String text) {
        Run.in(home)
                .assertRefused(
                        8, "error: no known code was found in the text; a code looks like 900421, .*", "explain", text);
    }

    @Test
    void every_kind_and_every_reason_is_explained() {
        assertThat(CODES)
                .containsAll(
                        Stream.of(ErrorKind.values()).map(EnumFormat::camel).toList())
                .containsAll(names("NotFound", NotFound.Missing.values()))
                .containsAll(names("Conflict", Conflict.Reason.values()))
                .containsAll(names("Forbidden", Forbidden.Reason.values()))
                .containsAll(names("RateLimited", RateLimited.Scope.values()));
    }

    private static Set<String> names(String type, Enum<?>[] values) {
        return Stream.of(values).map(value -> type + "." + value.name()).collect(Collectors.toSet());
    }

    @Test
    void every_exit_code_is_explained() {
        assertThat(PartnerDirCommand.class
                        .getAnnotation(CommandLine.Command.class)
                        .exitCodeList())
                .hasSizeGreaterThan(10)
                .allSatisfy(line -> assertThat(ExplainCommand.catalog().all())
                        .filteredOn(each -> each.family().equals(ExplainCommand.EXIT_CODE))
                        .extracting(Explanation::code)
                        .contains(line.substring(0, line.indexOf(':'))));
    }

    @Test
    void every_code_of_the_wire_sheet_and_every_code_that_the_adapters_name_is_explained() throws IOException {
        String sheet = Files.readString(Path.of("../docs/wire/partner-center.md"));
        String table = sheet.substring(sheet.indexOf("### 5.2"), sheet.indexOf("### 5.3"));

        assertThat(found("(?m)^\\| (\\d+) \\|", table)).hasSizeGreaterThan(25).isSubsetOf(CODES);
        assertThat(found(
                        "\"(\\d{4,6})\"",
                        sources("../adapter-rest/src/main/java/dev/partnerdirectory/rest/partnercenter")))
                .contains("900421")
                .isSubsetOf(CODES);
        assertThat(found("ServiceFault\\(\\s*\\d+,\\s*\"(\\d+)\"", sources("../adapter-fake/src/main/java")))
                .contains("900421")
                .isSubsetOf(CODES);
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toSet());
    }

    private static String sources(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ExplainCommandTest::text)
                    .collect(Collectors.joining());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
