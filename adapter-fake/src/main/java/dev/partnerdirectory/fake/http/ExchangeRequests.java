package dev.partnerdirectory.fake.http;

import dev.partnerdirectory.fake.http.wire.RequestHeaders;
import dev.partnerdirectory.fake.http.wire.WireRequest;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Requests as the server library has them, made ours. */
final class ExchangeRequests {
    private ExchangeRequests() {}

    static WireRequest of(HttpServerExchange exchange, byte[] body) {
        return new WireRequest(
                exchange.getRequestMethod().toString(),
                target(exchange),
                exchange.getQueryString(),
                new Headers(exchange.getRequestHeaders()),
                body);
    }

    /** The path, also where a client sends a whole address, as it does to a proxy (RFC 9112 section 3.2.2). */
    private static String target(HttpServerExchange exchange) {
        return exchange.isHostIncludedInRequestURI() ? exchange.getRequestPath() : exchange.getRequestURI();
    }

    private record Headers(HeaderMap map) implements RequestHeaders {
        @Override
        public @Nullable String first(String name) {
            return map.getFirst(name);
        }

        @Override
        public @Nullable String all(String name) {
            HeaderValues values = map.get(name);
            return values == null ? null : String.join(", ", values);
        }

        @Override
        public void forEach(BiConsumer<String, String> each) {
            for (HeaderValues values : map) {
                String name = values.getHeaderName().toString();
                values.forEach(value -> each.accept(name, value));
            }
        }
    }
}
