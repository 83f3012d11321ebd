package dev.partnerdirectory.fake.http;

import static dev.partnerdirectory.fake.http.Contoso.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.fake.FakeDirectory;
import dev.partnerdirectory.fake.Seed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The emulator goes on in a small heap whatever is sent, and its console stays free of stack traces. */
@Timeout(240)
class SmallHeapTest {
    private static final String CONTOSO_USERS = "/v1/customers/11111111-1111-4111-8111-111111111111/users";

    @TempDir
    private Path folder;

    /** The emulator in a process of its own. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) throws IOException {
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            try (FakeDirectory directory =
                            FakeDirectory.inMemory().seededWith(Seed.sandbox()).open();
                    FakeDirectoryServer server = FakeDirectoryServer.serving(directory)
                            .resetTo(Seed.sandbox())
                            .start()) {
                out.println(server.baseUri());
                System.in.read();
            }
        }
    }

    @Test
    void whatever_is_sent_others_are_served() throws Exception {
        Path complaints = folder.resolve("complaints.txt");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName())
                .redirectError(complaints.toFile())
                .start();
        List<Socket> sockets = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            URI base = URI.create(lines.readLine());
            Wire wire = new Wire(base);

            announcedAndPartial(base, sockets);
            assertThat(wire.get(CONTOSO_USERS).status()).isEqualTo(200);
            assertThat(wire.post("/__admin/clock", "{\"advance\":\"1d\"}").status())
                    .isEqualTo(409);
            close(sockets);
            heads(wire);
            answersThatNobodyReads(base, sockets);
            assertThat(wire.get(CONTOSO_USERS).status()).isEqualTo(200);
            close(sockets);
            grants(wire, complaints);
            assertThat(wire.get(CONTOSO_USERS).status()).isEqualTo(200);
            people(wire);

            assertThat(wire.post("/__admin/reset", "").status()).isEqualTo(200);
            assertThat(wire.get(CONTOSO_USERS).status()).isEqualTo(200);
            assertThat(wire.get("/__admin/requests?limit=1").status()).isEqualTo(200);
        } finally {
            close(sockets);
            child.getOutputStream().close();
            if (!child.waitFor(20, TimeUnit.SECONDS)) {
                child.destroyForcibly();
            }
        }
        assertThat(Files.readString(complaints)).doesNotContain("OutOfMemoryError", "\tat ");
    }

    private static void close(List<Socket> sockets) throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    /** Seeds that are announced, and bodies that never end: 300 MB of them. */
    private static void announcedAndPartial(URI base, List<Socket> sockets) throws IOException {
        byte[] nearlyWhole = "x".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 300; i++) {
            Socket socket = new Socket(base.getHost(), base.getPort());
            sockets.add(socket);
            String head = i % 10 == 0
                    ? "POST /__admin/seed HTTP/1.1\r\nHost: localhost\r\nContent-Length: 268435456\r\n\r\n{"
                    : "POST " + USERS + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1048576\r\n\r\n";
            try {
                socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
                if (i % 10 != 0) {
                    socket.getOutputStream().write(nearlyWhole);
                }
            } catch (IOException closed) {
                // There was no room for this one.
            }
        }
    }

    /** More in addresses and headers than the heap holds. */
    private static void heads(Wire wire) {
        String long40k = "y".repeat(40_000);
        for (int i = 0; i < 800; i++) {
            wire.get(CONTOSO_USERS + "?q=" + long40k, "X-Long", long40k);
        }
    }

    /** Large answers, which their clients never read. */
    private static void answersThatNobodyReads(URI base, List<Socket> sockets) throws IOException {
        for (int i = 0; i < 20; i++) {
            Socket socket = new Socket();
            socket.setReceiveBufferSize(4_096);
            socket.connect(new java.net.InetSocketAddress(base.getHost(), base.getPort()));
            sockets.add(socket);
            String export = "GET /__admin/requests?limit=2000 HTTP/1.1\r\nHost: localhost\r\n\r\n";
            socket.getOutputStream().write(export.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void grants(Wire wire, Path complaints) throws IOException {
        String scope = "z".repeat(500_000);
        for (int i = 0; i < 300; i++) {
            try {
                int status = wire.post("/t/oauth2/v2.0/devicecode", "client_id=a&scope=" + scope)
                        .status();
                assertThat(status).as(Files.readString(complaints)).isIn(200, 503);
            } catch (UncheckedIOException noRoomYet) {
                // The answers that nobody read are still being given up.
            }
        }
    }

    /** People until the memory is full, or many enough. */
    private static void people(Wire wire) {
        String name = "n".repeat(250);
        for (int i = 0; i < 20_000; i++) {
            int status = wire.post(CONTOSO_USERS, """
                            {"userPrincipalName":"p%d@contoso.onmicrosoft.com","displayName":"%s",\
                            "passwordProfile":{"password":"abCD123*"}}""".formatted(i, name)).status();
            if (status == 503) {
                return;
            }
            assertThat(status).isEqualTo(200);
        }
    }
}
