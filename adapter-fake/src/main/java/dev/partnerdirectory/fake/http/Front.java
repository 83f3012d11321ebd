package dev.partnerdirectory.fake.http;

import dev.partnerdirectory.fake.http.wire.RequestHeaders;
import dev.partnerdirectory.fake.http.wire.WireRequest;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import io.undertow.io.Receiver.RequestToLargeException;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RequestTooBigException;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the server library ends: makes a request whole, has it answered, sends the answer. Everything runs on the I/O
 * thread, since the directory answers in microseconds.
 */
final class Front implements HttpHandler {
    private static final byte[] NOTHING = {};

    private final Function<WireRequest, WireResponse> emulator;

    Front(Function<WireRequest, WireResponse> emulator) {
        this.emulator = emulator;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        if (exchange.getRequestContentLength() > Limits.BODY_BYTES) {
            refuseBody(exchange);
        } else if (exchange.isRequestComplete()) {
            whole(exchange, NOTHING);
        } else {
            exchange.getRequestReceiver().receiveFullBytes(this::whole, this::broken);
        }
    }

    private void whole(HttpServerExchange exchange, byte[] body) {
        send(exchange, emulator.apply(request(exchange, body)));
    }

    private void broken(HttpServerExchange exchange, IOException problem) {
        if (problem instanceof RequestTooBigException || problem instanceof RequestToLargeException) {
            refuseBody(exchange);
        } else {
            exchange.setPersistent(false);
            exchange.setStatusCode(400).endExchange();
        }
    }

    /** The rest of the body is not read: the connection ends with this answer. */
    private static void refuseBody(HttpServerExchange exchange) {
        exchange.setPersistent(false);
        send(exchange, WireResponse.text(413, "text/plain; charset=utf-8", "The request body is too large."));
    }

    private static void send(HttpServerExchange exchange, WireResponse response) {
        exchange.setStatusCode(response.status());
        HeaderMap headers = exchange.getResponseHeaders();
        if (response.contentType() != null) {
            headers.put(Headers.CONTENT_TYPE, response.contentType());
        }
        response.headers().forEach(header -> headers.put(HttpString.tryFromString(header.name()), header.value()));
        exchange.setResponseContentLength(response.body().length);
        exchange.getResponseSender().send(ByteBuffer.wrap(response.body()));
    }

    private static WireRequest request(HttpServerExchange exchange, byte[] body) {
        return new WireRequest(
                exchange.getRequestMethod().toString(),
                exchange.getRequestURI(),
                exchange.getQueryString(),
                new ExchangeHeaders(exchange.getRequestHeaders()),
                body);
    }

    private record ExchangeHeaders(HeaderMap map) implements RequestHeaders {
        @Override
        public @Nullable String first(String name) {
            return map.getFirst(name);
        }

        @Override
        public void forEach(BiConsumer<String, String> each) {
            for (HeaderValues values : map) {
                values.forEach(value -> each.accept(values.getHeaderName().toString(), value));
            }
        }
    }
}
