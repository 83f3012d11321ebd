package dev.partnerdirectory.benchmarks.emulator;

import io.undertow.Undertow;
import io.undertow.util.Headers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The emulator's HTTP library without the emulator: it reads each request completely and gives a fixed answer. This is
 * the least time that a server on this library can take.
 */
final class BareServer {
    private static final byte[] ANSWER = """
            {"displayName":"Daniel Tsai","userPrincipalName":"Daniel@contoso.com",\
            "roleId":"a9ef48bb-8758-4590-a312-d4a47bfaded4","id":"a9ef48bb-8758-4590-a312-d4a47bfaded4",\
            "attributes":{"objectType":"UserMember"}}""".getBytes(StandardCharsets.UTF_8);

    private BareServer() {}

    public static void main(String[] args) throws IOException {
        ServerProcess.serve(Undertow.builder()
                .addHttpListener(0, "127.0.0.1")
                .setHandler(exchange -> exchange.getRequestReceiver().receiveFullBytes((whole, body) -> {
                    whole.setStatusCode(201);
                    whole.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json; charset=utf-8");
                    whole.getResponseSender().send(ByteBuffer.wrap(ANSWER));
                }))
                .build());
    }
}
