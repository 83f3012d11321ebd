package dev.partnerdirectory.fake.http;

import static dev.partnerdirectory.fake.http.Contoso.DANIEL;
import static dev.partnerdirectory.fake.http.Contoso.DOMAIN;
import static dev.partnerdirectory.fake.http.Contoso.MEMBERS;
import static dev.partnerdirectory.fake.http.Contoso.USERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the real curl against the emulator, with the commands that readers of the guide will try first. */
class CurlTest {
    @AutoClose
    private final Contoso contoso = new Contoso();

    @TempDir
    Path folder;

    @BeforeAll
    static void there_is_a_curl() throws InterruptedException {
        boolean found = false;
        try {
            Process version = new ProcessBuilder("curl", "--version")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            found = version.waitFor(20, TimeUnit.SECONDS) && version.exitValue() == 0;
        } catch (IOException notThere) {
            found = false;
        }
        assumeTrue(found, "no curl on this machine");
    }

    /** The output of curl: the body, followed by the status that {@code --write-out} appends. */
    private record Seen(int status, String body) {
        JsonNode json() throws IOException {
            return new JsonMapper().readTree(body.getBytes(StandardCharsets.UTF_8));
        }
    }

    private Seen curl(String path, String... options) throws IOException, InterruptedException {
        Path body = folder.resolve("body");
        Files.deleteIfExists(body);
        List<String> command = new ArrayList<>(List.of("curl", "--silent", "--show-error", "--max-time", "20"));
        command.addAll(List.of("--output", body.toString(), "--write-out", "%{http_code}"));
        command.addAll(List.of("--header", "Authorization: Bearer anything"));
        command.addAll(List.of(options));
        command.add(contoso.server.baseUri() + path);
        Process curl = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(curl.waitFor(30, TimeUnit.SECONDS)).as(printed).isTrue();
        assertThat(curl.exitValue()).as(printed).isZero();
        return new Seen(Integer.parseInt(printed.strip()), Files.exists(body) ? Files.readString(body) : "");
    }

    private static String[] json(String data, String... more) {
        List<String> options = new ArrayList<>(List.of("--header", "Content-Type: application/json"));
        options.addAll(List.of("--data-binary", data));
        options.addAll(List.of(more));
        return options.toArray(String[]::new);
    }

    private static String newUser(String local) {
        return """
                {"userPrincipalName": "%s@%s", "displayName": "New User", "usageLocation": "US",
                 "passwordProfile": {"password": "Password!1", "forceChangePassword": true}}""".formatted(local, DOMAIN);
    }

    @Test
    void creating_a_user_adding_a_role_and_listing_take_three_lines() throws Exception {
        Seen created = curl(USERS, json(newUser("new")));
        String id = created.json().path("id").textValue();
        Seen added = curl(MEMBERS, json("{\"id\": \"%s\"}".formatted(id)));
        Seen listed = curl(MEMBERS);

        assertThat(created.status()).isEqualTo(200);
        assertThat(added.status()).isEqualTo(201);
        assertThat(listed.json().at("/items/0/displayName").textValue()).isEqualTo("New User");
    }

    @Test
    void a_form_type_which_curl_sends_by_default_is_415() throws Exception {
        assertThat(curl(USERS, "--data", newUser("new")).status()).isEqualTo(415);
    }

    @Test
    void a_filter_that_curl_encodes_finds_the_deleted() throws Exception {
        assertThat(curl(USERS + "/" + DANIEL, "--request", "DELETE").status()).isEqualTo(204);

        Seen found = curl(
                USERS,
                "--get",
                "--data-urlencode",
                "filter={\"Field\":\"UserState\",\"Value\":\"Inactive\",\"Operator\":\"equals\"}");

        assertThat(found.json().at("/items/0/id").textValue()).isEqualTo(DANIEL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Expect: 100-continue", "Expect:"})
    void a_body_of_nearly_a_megabyte_goes_up_with_and_without_asking_first(String expect) throws Exception {
        Path big = Files.writeString(folder.resolve("big.json"), newUser("big") + " ".repeat(900_000));

        Seen created = curl(USERS, json("@" + big, "--header", expect));

        assertThat(created.status()).as(created.body()).isEqualTo(200);
    }

    @Test
    void http_1_0_is_answered_and_hung_up_on() throws Exception {
        Seen user = curl(USERS + "/" + DANIEL, "--http1.0");
        Seen created = curl(USERS, json(newUser("old"), "--http1.0"));

        assertThat(user.json().path("id").textValue()).isEqualTo(DANIEL);
        assertThat(created.status()).isEqualTo(200);
    }

    @Test
    void a_body_in_chunks_is_a_body() throws Exception {
        Seen created = curl(USERS, json(newUser("chunk"), "--header", "Transfer-Encoding: chunked"));

        assertThat(created.status()).isEqualTo(200);
    }

    @Test
    void an_offer_of_http_2_is_declined_and_answered() throws Exception {
        assertThat(curl(USERS + "/" + DANIEL, "--http2").status()).isEqualTo(200);
    }

    @Test
    void a_client_that_takes_the_emulator_for_its_proxy_is_served() throws Exception {
        Path body = folder.resolve("proxied");

        Process curl = new ProcessBuilder(
                        "curl",
                        "--silent",
                        "--noproxy",
                        "",
                        "--proxy",
                        contoso.server.baseUri().toString(),
                        "--header",
                        "Authorization: Bearer anything",
                        "--output",
                        body.toString(),
                        "http://api.partnercenter.microsoft.com" + USERS + "/" + DANIEL)
                .start();

        assertThat(curl.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(body)).contains(DANIEL);
    }
}
