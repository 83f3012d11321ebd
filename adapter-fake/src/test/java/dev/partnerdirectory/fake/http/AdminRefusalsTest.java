package dev.partnerdirectory.fake.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.fake.http.condition.Persona;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests that the admin API must refuse without changing anything. */
class AdminRefusalsTest {
    @AutoClose
    private final Contoso contoso = new Contoso();

    private final Wire wire = contoso.wire;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    POST | faults   | {"nth":-1,"fault":{}}
                    POST | faults   | {"nth":0,"times":-5,"fault":{}}
                    POST | faults   | {"every":0,"fault":{}}
                    POST | faults   | {"fault":{"kind":"timeout-before-commit","pause":"-5s"}}
                    POST | faults   | {"fault":{"kind":"timeout-before-commit","pause":"99999999d"}}
                    POST | faults   | {"fault":{"kind":"refusal","status":204}}
                    POST | faults   | {"fault":{"kind":"raw","status":4294967496}}
                    POST | faults   | {"operaton":"create-user","fault":{"kind":"refusal"}}
                    POST | faults   | {"fault":{"kidn":"refusal"}}
                    POST | faults   | {"faults":[{"fault":{}}],"nth":1}
                    POST | faults   | {"operation":"restore-user","fault":{}}
                    PUT  | latency  | {"fixed":"-5s"}
                    PUT  | latency  | {"least":"-5s","most":"1s"}
                    PUT  | latency  | {"median":"5ms","sigma":"NaN"}
                    PUT  | latency  | {"median":"5ms","sigma":-1}
                    PUT  | latency  | {"fixed":"5ms","sgima":1}
                    PUT  | lag      | {"time":"-5s"}
                    PUT  | lag      | {"raeds":2}
                    PUT  | quotas   | {"foo":1}
                    PUT  | quotas   | {"customerPerMinute":99999999999}
                    PUT  | quotas   | {"customerPerMinute":-1}
                    PUT  | personas | {"persona":["lag"]}
                    PUT  | personas | {}
                    POST | clock    | {"advnace":"1d"}
                    POST | clock    | {"now":"+1000000000-12-31T23:59:59Z"}
                    POST | clock    | {"now":"1969-12-31T23:59:59Z"}
                    POST | tokens   | {"kind":"app-user","mfaa":false}
                    POST | requests/verify | {"operation":"restore-user","times":0}
                    POST | requests/verify | {"path":"*","time":1}
                    POST | requests/verify | {"status":4294967496}
                    """)
    void nonsense_is_refused_with_a_reason(String method, String page, String body) {
        contoso.server.conditions().personas(Persona.BOM);

        Wire.Answer answer = wire.send(method, "/__admin/" + page, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.text()).startsWith("{\"error\":\"");
        assertThat(contoso.server.conditions().tallies()).isEmpty();
        assertThat(contoso.server.conditions().personas()).containsExactly(Persona.BOM);
    }

    @Test
    void what_is_too_much_is_said_to_be_so() {
        assertThat(wire.send("PUT", "/__admin/quotas", "{\"customerPerMinute\":99999999999}")
                        .text())
                .doesNotContain("negative");
        assertThat(wire.get("/__admin/requests?status=4294967496").status()).isEqualTo(400);
    }
}
