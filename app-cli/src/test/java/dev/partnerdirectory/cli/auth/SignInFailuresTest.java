package dev.partnerdirectory.cli.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.partnerdirectory.cli.Run;
import dev.partnerdirectory.cli.Run.Result;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Issuers that refuse, and networks in between: what an operator is told. */
@Timeout(60)
class SignInFailuresTest {
    private static final String DEVICE = "{\"user_code\":\"AB12\",\"device_code\":\"dc-0123456789\","
            + "\"verification_uri\":\"https://microsoft.com/devicelogin\",\"expires_in\":60,\"interval\":1,\"message\":\"m\"}";
    private static final String TOKEN = "{\"token_type\":\"Bearer\",\"expires_in\":3600,"
            + "\"access_token\":\"eyJhbGciOiJub25lIn0.eyJleHAiOjQwMDAwMDAwMDB9.x\",\"refresh_token\":\"new\","
            + "\"id_token\":\"e30."
            + base64("{\"oid\":\"u\",\"tid\":\"t\",\"preferred_username\":\"ann@contoso.com\",\"sub\":\"s\"}")
            + ".x\",\"client_info\":\"" + base64("{\"uid\":\"u\",\"utid\":\"t\"}") + "\"}";

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What the service answers below a path: status, content type, body. */
    private record Answer(int status, String type, String body) {
        static Answer json(int status, String body) {
            return new Answer(status, "application/json", body);
        }

        static Answer refusal(int status, String error, int code) {
            return json(
                    status,
                    "{\"error\":\"%s\",\"error_description\":\"AADSTS%d: because.\",\"error_codes\":[%d]}"
                            .formatted(error, code, code));
        }
    }

    @TempDir
    Path home;

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> bodies = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer service;

    @BeforeEach
    void serve() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.setExecutor(threads);
        service.createContext("/", this::answer);
        service.start();
        String url = "http://127.0.0.1:" + service.getAddress().getPort();
        set("baseUrl", url);
        set("authority", url);
        set("tenant", "partner.onmicrosoft.com");
        set("clientId", UUID.randomUUID().toString()); // MSAL remembers refusals by client
    }

    @AfterEach
    void close() {
        service.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            String path = exchange.getRequestURI().getPath();
            Answer answer = answers.entrySet().stream()
                    .filter(entry -> path.contains(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(Answer.json(200, "{\"totalCount\":0,\"items\":[]}"));
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Run run() {
        return Run.in(home)
                .with("PDIR_PROFILE", "work")
                .with("PDIR_OUTPUT", "table")
                .with("RT", "any")
                .with("CS", "any");
    }

    private void set(String key, String value) {
        run().ok("config", "set", key, value, "--profile", "work");
    }

    @ParameterizedTest
    @CsvSource({
        "401, invalid_client, 7000215, 'a new client secret (its value, not its id).*clientSecret env:CS'",
        "401, invalid_client, 7000222, 'a new client secret (its value, not its id).*clientSecret env:CS'",
        "400, invalid_grant, 65001, an administrator of the tenant has to consent",
        "400, invalid_grant, 53003, a rule of the tenant forbids it",
        "400, invalid_grant, 50076, 'with multi-factor authentication: give refreshToken (env:RT)'",
        "401, invalid_client, 7000218, 'allow public client flows.*clientSecret'",
        "400, invalid_grant, 70043, 'sign in again: give refreshToken (env:RT) one of a newer sign-in'"
    })
    void the_remedy_of_a_refresh_token_fits_the_reason(int status, String error, int code, String remedy) {
        set("refreshToken", "env:RT");
        set("clientSecret", "env:CS");
        answers.put("/token", Answer.refusal(status, error, code));

        Result list = run().pdir("customer", "list");

        assertThat(list.code()).isEqualTo(4);
        assertThat(list.err())
                .contains("AADSTS" + code)
                .matches("(?s).*" + remedy.replace("(", "\\(").replace(")", "\\)") + ".*");
    }

    @Test
    void a_stored_sign_in_that_is_refused_says_why() {
        answers.put("/devicecode", Answer.json(200, DEVICE));
        answers.put("/token", Answer.json(200, TOKEN));
        run().ok("auth", "login");
        answers.put("/token", Answer.refusal(400, "invalid_grant", 53003));
        answers.put("/v1/", Answer.json(401, "{\"code\":400,\"description\":\"Access denied\"}"));

        Result list = run().pdir("customer", "list");

        assertThat(list.code()).isEqualTo(4);
        assertThat(list.err())
                .contains("AADSTS53003", "a rule of the tenant forbids it")
                .doesNotContain("nobody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"totalCount\":0,\"items\":[]}", "[]", "<html></html>"})
    void what_is_no_token_answer_ends_in_time(String body) {
        set("refreshToken", "env:RT");
        answers.put("/token", Answer.json(200, body));

        Result list = run().pdir("customer", "list", "--timeout", "5s");

        assertThat(list.code()).isEqualTo(6);
        assertThat(list.err()).contains("in place of the token issuer (HTTP 200", "check the network, the proxy");
    }

    @ParameterizedTest
    @CsvSource({
        "401, 7000218, allow public client flows in the application's registration (Authentication)",
        "400, 700016, check the application's id and the tenant",
        "400, 50011, add the redirect URI http://localhost"
    })
    void a_first_sign_in_that_fails_names_the_setting(int status, int code, String remedy) {
        answers.put("/devicecode", Answer.json(200, DEVICE));
        answers.put("/token", Answer.refusal(status, "invalid_client", code));

        Result login = run().pdir("auth", "login");

        assertThat(login.code()).isEqualTo(4);
        assertThat(login.err()).contains("AADSTS" + code, remedy).doesNotContain("sign in again");
    }

    @Test
    void a_page_of_the_proxy_at_the_first_sign_in_is_called_one() {
        answers.put(
                "/devicecode", new Answer(407, "text/html", "<html><body>Proxy Authentication Required</body></html>"));

        Result login = run().pdir("auth", "login");

        assertThat(login.code()).isEqualTo(6);
        assertThat(login.err())
                .contains("a web page (text/html: Proxy Authentication Required)", "proxy's credentials")
                .doesNotContain("Exception");
    }

    @Test
    void a_page_in_place_of_the_service_is_called_one() {
        set("accessToken", "env:RT");
        answers.put("/v1/", new Answer(403, "text/html", "<html><title>Blocked</title></html>"));

        Result list = run().pdir("customer", "list");

        assertThat(list.code()).isEqualTo(6);
        assertThat(list.err())
                .contains(
                        "a web page (text/html: Blocked) came in place of the service (HTTP 403",
                        "check the network, the proxy and the base URL");
    }

    @Test
    void a_secret_from_windows_is_sent_as_it_was_meant() throws IOException {
        byte[] mark = {(byte) 0xFF, (byte) 0xFE};
        byte[] text = "my-token\r\n".getBytes(StandardCharsets.UTF_16LE);
        byte[] utf16 = new byte[mark.length + text.length];
        System.arraycopy(mark, 0, utf16, 0, mark.length);
        System.arraycopy(text, 0, utf16, mark.length, text.length);
        Path file = Files.write(home.resolve("a token"), utf16);
        set("refreshToken", "file:" + file);
        answers.put("/token", Answer.json(200, TOKEN));

        run().ok("customer", "list");

        assertThat(bodies)
                .anyMatch(body -> body.contains("refresh_token=my-token&") || body.endsWith("refresh_token=my-token"));
    }

    @Test
    void a_program_whose_path_has_a_blank_is_run() throws IOException {
        Path folder = Files.createDirectory(home.resolve("my tools"));
        Path program = Files.writeString(folder.resolve("token.sh"), "#!/bin/sh\necho any\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        set("accessToken", "command:\"" + program + "\"");

        assertThat(run().pdir("customer", "list").code()).isZero();
    }

    @Test
    void a_refresh_token_needs_no_home_that_can_be_written() throws IOException {
        set("refreshToken", "env:RT");
        Files.createDirectories(home.resolve("data/sign-in/work.cache.lock")); // not even root can write a folder
        answers.put("/token", Answer.json(200, TOKEN));

        run().ok("customer", "list");
    }

    @Test
    void a_home_that_cannot_be_written_stops_nothing_that_needs_none() {
        Result list = Run.in(Path.of("/dev/null/home"))
                .with(
                        "PDIR_BASE_URL",
                        "http://127.0.0.1:" + service.getAddress().getPort())
                .with("PDIR_ACCESS_TOKEN", "any")
                .pdir("customer", "list");

        assertThat(list.code()).as(list.err()).isZero();
    }
}
