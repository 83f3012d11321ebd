package dev.partnerdirectory.benchmarks.rest;

import dev.partnerdirectory.benchmarks.emulator.ServerProcess;
import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;
import io.undertow.util.Headers;
import java.io.IOException;

/**
 * A server with fixed answers on the emulator's HTTP library, which does almost no work: the least time that a server on
 * this library can take. It answers a POST with a member, a GET of a user with that user, and any other GET with its
 * numbers of connections and of requests for members and users; they are exact only with one thread. Argument: how many
 * threads it has, instead of the library's default.
 */
public final class StaticServer {
    private static final String MEMBER = """
            {"displayName":"%s","userPrincipalName":"%s","roleId":"%s","id":"%s",\
            "attributes":{"objectType":"UserMember"}}""".formatted(Sample.NAME, Sample.LOGIN, Sample.ROLE, Sample.USER);
    private static final String USER = """
            {"usageLocation":"US","id":"%s","userPrincipalName":"%s","firstName":"Daniel","lastName":"Tsai",\
            "displayName":"%s","userDomainType":"none","state":"active","attributes":{"objectType":"CustomerUser"}}""".formatted(Sample.USER, Sample.LOGIN, Sample.NAME);
    private static final AttachmentKey<Boolean> COUNTED = AttachmentKey.create(Boolean.class);

    private long connections;
    private long requests;

    public static void main(String[] args) throws IOException {
        StaticServer server = new StaticServer();
        Undertow.Builder builder = Undertow.builder();
        if (args.length > 0) {
            builder.setIoThreads(Integer.parseInt(args[0]));
        }
        ServerProcess.serve(builder.addHttpListener(0, "127.0.0.1")
                .setHandler(exchange ->
                        exchange.getRequestReceiver().receiveFullBytes((whole, body) -> server.answer(whole)))
                .build());
    }

    private void answer(HttpServerExchange exchange) {
        boolean isPost = exchange.getRequestMethod().equalToString("POST");
        boolean isCounted = isPost || exchange.getRequestPath().contains("/users/");
        if (isCounted) {
            requests++;
            connections += exchange.getConnection().putAttachment(COUNTED, true) == null ? 1 : 0;
        }
        exchange.setStatusCode(isPost ? 201 : 200);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json; charset=utf-8");
        exchange.getResponseSender().send(isPost ? MEMBER : isCounted ? USER : connections + " " + requests);
    }
}
