package dev.partnerdirectory.cli.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.Run;
import dev.partnerdirectory.cli.Run.Result;
import dev.partnerdirectory.fake.http.condition.Persona;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartEmulatorTest {
    private static final String CUSTOMERS = "/v1/customers";

    @TempDir
    Path home;

    private Run run() {
        return Run.in(home);
    }

    private static HttpResponse<String> get(URI base, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(base + path))
                                .header("Authorization", "Bearer any")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static void post(URI base, String path, String body) throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(base + path))
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private Result cli(URI base, String... args) {
        return run().with("PDIR_BASE_URL", base.toString())
                .with("PDIR_ACCESS_TOKEN", "any")
                .with("PDIR_OUTPUT", "csv")
                .pdir(args);
    }

    @Test
    void its_first_line_is_the_base_url_of_a_directory_like_the_sandbox() throws Exception {
        try (Started emulator = new Started(run(), "emulator", "start")) {
            URI base = emulator.baseUri();

            assertThat(base.getHost()).isEqualTo("127.0.0.1");
            assertThat(cli(base, "customer", "list", "--columns", "companyProfile.domain")
                            .out())
                    .isEqualTo("companyProfile.domain\r\ncontoso.onmicrosoft.com\r\nfabrikam.onmicrosoft.com\r\n");
            Result ended = emulator.stop();
            assertThat(ended)
                    .isEqualTo(new Result(
                            130, base + "\n", "the emulator is running; Ctrl-C stops it\nthe emulator has stopped\n"));
        }
    }

    @Test
    void personas_that_contradict_each_other_start_nothing() {
        Result refused = run().with("PDIR_OUTPUT", "table").pdir("emulator", "start", "--persona", "no-bom", "bom");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).startsWith("error: the personas bom and no-bom contradict each other");
    }

    @Test
    void its_clock_can_be_moved() throws Exception {
        try (Started emulator = new Started(run(), "emulator", "start")) {
            URI base = emulator.baseUri();
            HttpRequest month = HttpRequest.newBuilder(base.resolve("/__admin/clock"))
                    .POST(HttpRequest.BodyPublishers.ofString("{\"advance\":\"31d\"}"))
                    .build();
            String contoso = "contoso.onmicrosoft.com";
            String[] deleted = {"user", "list", "--deleted", "--customer", contoso, "--columns", "userPrincipalName"};
            cli(base, "user", "delete", "yuki.tanaka@" + contoso, "--customer", contoso, "--yes");
            String before = cli(base, deleted).out();

            HttpResponse<String> moved = HttpClient.newHttpClient().send(month, HttpResponse.BodyHandlers.ofString());

            assertThat(moved.statusCode()).isEqualTo(200);
            assertThat(cli(base, deleted).out())
                    .isEqualTo("userPrincipalName\r\n")
                    .isNotEqualTo(before);
        }
    }

    @Test
    void a_seed_replaces_the_sandboxs() throws Exception {
        try (Started empty = new Started(run(), "emulator", "start", "--seed", "empty");
                Started seeded =
                        new Started(run(), "emulator", "start", "--seed", "../examples/seed.json", "--quiet")) {
            assertThat(get(empty.baseUri(), CUSTOMERS).body()).contains("\"totalCount\":0");
            assertThat(get(seeded.baseUri(), CUSTOMERS).statusCode()).isEqualTo(200);
            assertThat(seeded.stop().err()).isEmpty();
        }
    }

    @Test
    void a_state_file_keeps_what_was_changed_and_can_be_shared() throws Exception {
        Path state = home.resolve("state.jsonl");
        String[] start = {"emulator", "start", "--state", state.toString()};
        String[] create = {
            "user",
            "create",
            "ann@contoso.onmicrosoft.com",
            "-c",
            "Contoso",
            "--display-name",
            "Ann",
            "--credentials-out",
            home.resolve("new.csv").toString()
        };
        String[] show = {"user", "get", "ann@contoso.onmicrosoft.com", "-c", "Contoso", "--columns", "displayName"};
        try (Started emulator = new Started(run(), start)) {
            Result created = cli(emulator.baseUri(), create);
            assertThat(created.code()).as(created.err()).isZero();

            try (Started second = new Started(run(), start)) {
                assertThat(cli(second.baseUri(), show).out()).isEqualTo("displayName\r\nAnn\r\n");
            }
        }

        try (Started again = new Started(run(), "emulator", "start", "--state", state.toString(), "--seed", "empty")) {
            assertThat(cli(again.baseUri(), show).out()).isEqualTo("displayName\r\nAnn\r\n");
            assertThat(again.stop().err()).contains("warning: " + state + " exists already");
        }
        assertThat(Files.getPosixFilePermissions(state)).hasSize(2);
    }

    @Test
    void personas_combine_and_tokens_are_checked_when_asked() throws Exception {
        try (Started awkward = new Started(
                        run(), "emulator", "start", "--persona", "missing-role", "no-bom", "--persona", "lag");
                Started strict = new Started(run(), "emulator", "start", "--require-token")) {
            assertThat(cli(awkward.baseUri(), "user", "list", "-c", "Contoso").code())
                    .isEqualTo(4);
            assertThat(get(awkward.baseUri(), "/__admin/personas").body()).contains("missing-role", "no-bom", "lag");
            assertThat(get(strict.baseUri(), CUSTOMERS).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void a_reset_moves_the_clock_back() throws Exception {
        try (Started emulator = new Started(run(), "emulator", "start")) {
            URI base = emulator.baseUri();
            post(base, "/__admin/clock", "{\"advance\":\"31d\"}");
            Instant moved = now(base);

            post(base, "/__admin/reset", "");

            assertThat(now(base)).isBefore(moved.minus(Duration.ofDays(30)));
        }
    }

    private static Instant now(URI base) throws Exception {
        return Instant.parse(get(base, "/__admin/clock").body().replaceAll(".*\"now\":\"([^\"]*)\".*", "$1"));
    }

    @Test
    void a_refused_seed_leaves_nothing_that_stands_in_the_next_ones_way() throws Exception {
        Path state = home.resolve("state.jsonl");
        Files.writeString(home.resolve("bad.json"), "{\"formatVersion\":1,\"customers\":[{}]}");
        String[] start = {"emulator", "start", "--state", state.toString(), "--seed"};
        assertThat(run().pdir(concat(start, "bad.json")).code()).isNotZero();

        try (Started emulator = new Started(run(), concat(start, "empty"))) {
            assertThat(get(emulator.baseUri(), CUSTOMERS).body()).contains("\"totalCount\":0");
            assertThat(emulator.stop().err()).doesNotContain("warning");
        }
    }

    private static String[] concat(String[] most, String last) {
        return Stream.concat(Stream.of(most), Stream.of(last)).toArray(String[]::new);
    }

    @Test
    void help_tells_every_persona() {
        String help = run().pdir("emulator", "start", "--help").out();

        assertThat(Persona.keys()).allSatisfy(key -> assertThat(help).contains("  " + key + " "));
        assertThat(help).contains("exit code 130", "Example:");
    }

    @Test
    void what_cannot_be_is_said_before_anything_starts() throws Exception {
        assertThat(run().pdir("emulator", "start", "--persona", "grumpy").err())
                .contains("there is no persona 'grumpy'; there are throttled-service, ");
        assertThat(run().pdir("emulator", "start", "--port", "70000").code()).isEqualTo(2);
        assertThat(run().pdir("emulator", "start", "--seed", "nowhere.json").err())
                .contains("there is no file nowhere.json");
        try (Started emulator = new Started(run(), "emulator", "start")) {
            Result taken = run().with("PDIR_OUTPUT", "table")
                    .pdir(
                            "emulator",
                            "start",
                            "--port",
                            Integer.toString(emulator.baseUri().getPort()));
            assertThat(taken.code()).isEqualTo(2);
            assertThat(taken.err())
                    .startsWith(
                            "error: cannot listen on port " + emulator.baseUri().getPort() + " of 127.0.0.1: ");
        }
    }

    @Test
    void another_address_than_the_loopback_one_is_warned_of() throws Exception {
        try (Started open = new Started(run(), "emulator", "start", "--host", "0.0.0.0")) {
            int port = open.baseUri().getPort();

            assertThat(open.stop().err())
                    .contains("warning: anyone who can reach port " + port + " of any address of this machine can");
        }
        Result elsewhere = run().pdir("emulator", "start", "--host", "203.0.113.1");
        assertThat(elsewhere.code()).isEqualTo(2);
        assertThat(elsewhere.err()).contains("this machine has no address '203.0.113.1'");
    }
}
