package dev.partnerdirectory.fake.http;

import static dev.partnerdirectory.fake.http.Contoso.CUSTOMER;
import static dev.partnerdirectory.fake.http.Contoso.MEMBERS;
import static dev.partnerdirectory.fake.http.Contoso.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Slow, broken and malicious clients must lose only their own connection and must not affect other clients. */
@Timeout(120)
class HardeningTest {
    private final Contoso contoso = new Contoso();
    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        contoso.close();
    }

    private Socket open() throws IOException {
        Socket socket = new Socket(
                java.net.InetAddress.getLoopbackAddress(),
                contoso.server.baseUri().getPort());
        socket.setSoTimeout(20_000);
        sockets.add(socket);
        return socket;
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Reads until the connection is closed. */
    private static String hear(Socket socket) throws IOException {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        try {
            InputStream in = socket.getInputStream();
            in.transferTo(heard);
        } catch (SocketException e) {
            // The connection was reset after the answer; what was read before is enough.
        }
        return heard.toString(StandardCharsets.UTF_8);
    }

    private static String line(Socket socket) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = socket.getInputStream().read();
                c >= 0 && c != '\n';
                c = socket.getInputStream().read()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }

    private static String head(String method, String path, String... headers) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer t\r\n"
                + String.join(
                        "",
                        java.util.Arrays.stream(headers).map(h -> h + "\r\n").toList()) + "\r\n";
    }

    private void othersAreServed() {
        assertThat(contoso.wire.get(USERS).status()).isEqualTo(200);
    }

    @Test
    void a_whole_address_is_taken_for_its_path() throws IOException {
        Socket socket = open();
        say(socket, head("GET", "http://localhost" + USERS + "?size=1", "Connection: close"));

        assertThat(line(socket)).isEqualTo("HTTP/1.1 200 OK");
    }

    @Test
    @Proves("R56")
    void a_client_that_waits_for_100_is_told_to_go_on() throws IOException {
        Socket socket = open();
        String body = "{\"id\":\"" + Contoso.DANIEL + "\"}";
        say(
                socket,
                head("POST", MEMBERS, "Expect: 100-continue", "Connection: close", "Content-Length: " + body.length()));

        assertThat(line(socket)).isEqualTo("HTTP/1.1 100 Continue");
        assertThat(line(socket)).isEmpty();
        say(socket, body);
        assertThat(hear(socket)).startsWith("HTTP/1.1 201");
    }

    @Test
    void chunked_bodies_are_read() throws IOException {
        Socket socket = open();
        String id = "{\"id\":\"" + Contoso.DANIEL + "\"}";
        say(
                socket,
                head("POST", MEMBERS, "Transfer-Encoding: chunked", "Connection: close")
                        + "5\r\n" + id.substring(0, 5) + "\r\n" + Integer.toHexString(id.length() - 5) + "\r\n"
                        + id.substring(5) + "\r\n0\r\n\r\n");

        assertThat(hear(socket)).startsWith("HTTP/1.1 201");
    }

    @Test
    void braces_and_quotes_in_an_address_are_taken_as_they_are() throws IOException {
        Socket socket = open();
        say(
                socket,
                head(
                        "GET",
                        "/v1/customers/{" + CUSTOMER + "}/users?filter={\"Field\":\"UserState\",\"Value\":\"Active\","
                                + "\"Operator\":\"equals\"}",
                        "Connection: close"));

        assertThat(hear(socket)).startsWith("HTTP/1.1 200");
    }

    @Test
    void a_huge_body_is_refused_before_and_while_it_comes() throws IOException {
        Socket announced = open();
        say(announced, head("POST", USERS, "Content-Length: 104857600"));
        assertThat(hear(announced)).startsWith("HTTP/1.1 413");

        Socket chunked = open();
        say(chunked, head("POST", USERS, "Transfer-Encoding: chunked"));
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        try {
            for (int i = 0; i < 1600; i++) {
                say(chunked, chunk);
            }
        } catch (SocketException e) {
            // The connection was closed before 100 MB were sent, as expected.
        }
        assertThat(hear(chunked))
                .satisfiesAnyOf(
                        text -> assertThat(text).isEmpty(),
                        text -> assertThat(text).startsWith("HTTP/1.1 413"));
        othersAreServed();
    }

    @Test
    void a_chunked_body_that_grows_too_large_is_refused_with_413() throws IOException {
        Socket socket = open();
        say(socket, head("POST", USERS, "Transfer-Encoding: chunked", "Connection: close"));
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        for (int i = 0; i < 17; i++) {
            say(socket, chunk);
        }
        say(socket, "0\r\n\r\n");

        assertThat(hear(socket)).startsWith("HTTP/1.1 413");
        othersAreServed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost/v1/customers?size=1", "HTTP://LOCALHOST:443/V1/customers"})
    void an_address_with_scheme_and_host_is_that_address(String target) throws IOException {
        Socket socket = open();
        String host = target.substring(7, target.indexOf('/', 7));
        say(socket, head("GET", target, "Connection: close").replace("Host: localhost", "Host: " + host));

        assertThat(hear(socket)).startsWith("HTTP/1.1 200").contains(CUSTOMER);
    }

    @ParameterizedTest
    @CsvSource({"201 headers, 431", "a long header, 431", "a long address, 414", "300 parameters, 200"})
    void a_head_that_is_too_large_is_refused_in_the_services_shape(String what, int status) throws IOException {
        Socket socket = open();
        String[] headers = {"Connection: close"};
        String path = USERS;
        switch (what) {
            case "201 headers" ->
                headers = IntStream.rangeClosed(0, 200)
                        .mapToObj(i -> i == 0 ? "Connection: close" : "X-" + i + ": y")
                        .toArray(String[]::new);
            case "a long header" -> headers = new String[] {"Connection: close", "X: " + "y".repeat(100_000)};
            case "a long address" -> path = USERS + "/" + "y".repeat(100_000);
            default -> path = USERS + "?" + "a=1&".repeat(300);
        }
        say(socket, head("GET", path, headers));

        String answer = hear(socket);

        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("MS-RequestId: ");
        assertThat(answer.length()).isLessThan(5_000);
        othersAreServed();
    }

    @Test
    void an_address_that_is_no_utf_8_is_in_the_journal() {
        contoso.wire.get("/v1/customers/%FF%FE/users", "MS-RequestId", "a56cb2e5-a156-4f68-9155-57ffe2b93d18");

        assertThat(contoso.server.requests().all())
                .singleElement()
                .satisfies(request -> assertThat(request.status()).isEqualTo(400))
                .satisfies(
                        request -> assertThat(request.requestId()).hasToString("a56cb2e5-a156-4f68-9155-57ffe2b93d18"));
    }

    @Test
    void ten_thousand_headers_are_refused() throws IOException {
        Socket socket = open();
        StringBuilder request = new StringBuilder("GET " + USERS + " HTTP/1.1\r\nHost: localhost\r\n");
        for (int i = 0; i < 10_000; i++) {
            request.append("X-").append(i).append(": y\r\n");
        }
        try {
            say(socket, request + "\r\n");
        } catch (SocketException e) {
            // The connection was closed while the headers were sent.
        }

        assertThat(hear(socket))
                .satisfiesAnyOf(
                        text -> assertThat(text).isEmpty(),
                        text -> assertThat(text).startsWith("HTTP/1.1 4"));
        othersAreServed();
    }

    @Test
    void deep_and_broken_json_is_a_plain_400() {
        assertThat(contoso.wire.post(USERS, "{\"a\":" + "[".repeat(100_000)).text())
                .startsWith("{\"code\":2000");
        assertThat(contoso.wire
                        .post(USERS, "{\"a\":\"" + "x".repeat(900_000) + "\"}")
                        .text())
                .startsWith("{\"code\":2000");
        byte[] bad = "{\"displayName\":\"??\"}".getBytes(StandardCharsets.UTF_8);
        bad[16] = (byte) 0xC3;
        bad[17] = (byte) 0x28;
        assertThat(contoso.wire.send("POST", USERS, bad).text()).startsWith("{\"code\":2000");
    }

    @Test
    void addresses_that_are_no_utf_8_or_have_huge_ids_are_a_plain_400() {
        assertThat(contoso.wire.get("/v1/customers/%FF%FE/users").status()).isEqualTo(400);
        assertThat(contoso.wire.get(USERS + "?filter=%C3%28").status()).isEqualTo(400);
        Wire.Answer huge = contoso.wire.get(USERS + "/" + "a".repeat(20_000));
        assertThat(huge.status()).isEqualTo(400);
        assertThat(huge.response().body().length).isLessThan(2_000);
    }

    @Test
    void whatever_is_sent_no_stack_trace_comes_back() throws IOException {
        for (String first :
                List.of("GET", "GET /v1", "\0\0\0\0", "GET /v1/% HTTP/1.1", "POST " + USERS + " HTTP/9.9")) {
            Socket socket = open();
            say(socket, first + "\r\nConnection: close\r\n\r\n");
            socket.shutdownOutput();
            assertThat(hear(socket)).doesNotContain("Exception", "at io.", "at dev.", "java.");
        }
        othersAreServed();
    }

    @Test
    void slow_clients_hold_nothing_but_their_connection() throws IOException {
        for (int i = 0; i < 200; i++) {
            say(
                    open(),
                    "POST " + USERS + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500\r\n"
                            + (i % 2 == 0 ? "X-Slow: " : "\r\n{"));
        }

        othersAreServed();
        othersAreServed();
    }

    @Test
    void two_thousand_idle_and_256_busy_connections_are_held() throws IOException {
        for (int i = 0; i < 2_000; i++) {
            open();
        }
        List<Socket> busy = new ArrayList<>();
        for (int i = 0; i < 256; i++) {
            busy.add(open());
        }

        for (int round = 0; round < 3; round++) {
            for (Socket socket : busy) {
                say(socket, head("DELETE", "/v1/customers/nobody"));
            }
            for (Socket socket : busy) {
                assertThat(line(socket)).isEqualTo("HTTP/1.1 405 Method Not Allowed");
                skipAnswer(socket);
            }
        }
        othersAreServed();
    }

    private static void skipAnswer(Socket socket) throws IOException {
        int length = 0;
        for (String header = line(socket); !header.isEmpty(); header = line(socket)) {
            if (header.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring(header.indexOf(':') + 1).strip());
            }
        }
        socket.getInputStream().skipNBytes(length);
    }
}
