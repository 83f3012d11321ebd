package dev.partnerdirectory.fake.http;

import static dev.partnerdirectory.fake.http.Contoso.USERS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Two emulators with the same seed must generate the same ids, codes and times. */
class SameSeedTest {
    @AutoClose
    private final Contoso contoso = new Contoso();

    private List<String> run(long seed) {
        try (FakeDirectoryServer server = FakeDirectoryServer.serving(contoso.directory)
                .clock(contoso.clock)
                .idSeed(seed)
                .start()) {
            Wire wire = new Wire(server.baseUri());
            Wire.Answer users = wire.get(USERS);
            Wire.Answer device = wire.post("/common/oauth2/v2.0/devicecode", "client_id=a");
            Wire.Answer refused = wire.post("/common/oauth2/v2.0/token", "client_id=a");
            String token = wire.post("/__admin/tokens", "{}").text();
            return Stream.of(
                            users.header("MS-RequestId"),
                            users.header("MS-CorrelationId"),
                            users.header("MS-CV"),
                            device.text(),
                            refused.text(),
                            token.replaceAll("(?s).*\\.([^.]*)\\..*", "$1"),
                            server.requests().all().toString().replaceAll("\\[B@[0-9a-f]+|127[.0-9:]+", ""))
                    .toList();
        }
    }

    @Test
    void the_same_seed_gives_the_same_ids() {
        assertThat(run(42)).isEqualTo(run(42));
    }

    @Test
    void another_seed_gives_other_ids() {
        assertThat(run(42)).isNotEqualTo(run(43));
    }
}
