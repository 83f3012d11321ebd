package dev.partnerdirectory.fake.http;

import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WireRequest;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.util.HeaderValues;
import java.util.Optional;
import org.xnio.Options;

/**
 * Limits on what one client may use. Beyond them its request is refused or its connection is closed.
 *
 * @param headMillis how long the head of a request may take to arrive
 * @param bodyMillis how long the body may take to arrive
 * @param idleMillis how long a connection may stay unused
 */
record Limits(int headMillis, int bodyMillis, int idleMillis) {
    /** The maximum size of a request body. */
    private static final int BODY_BYTES = 1024 * 1024;

    /** The maximum size of a seed: enough for an export of several hundred thousand users. */
    private static final int SEED_BYTES = 256 * 1024 * 1024;

    private static final int HEAD_CHARACTERS = 64 * 1024;
    private static final int HEADERS = 200;

    /** The library refuses with a bare 400, so its own limits are set this many times higher than ours. */
    private static final int BEYOND = 2;

    private static final int BACKLOG = 4096;
    private static final int CONNECTIONS = 8192;

    static Limits usual() {
        return new Limits(10_000, 60_000, 10 * 60_000);
    }

    /** The maximum body size for an address. */
    static long bodyBytes(String path) {
        return isSeed(path) ? SEED_BYTES : BODY_BYTES;
    }

    static boolean isSeed(String path) {
        return path.equalsIgnoreCase("/__admin/seed");
    }

    /** The refusal of a request whose head is larger than that of any honest client. */
    static Optional<ServiceFault> excess(WireRequest request) {
        int target = request.rawPath().length() + request.rawQuery().length();
        if (target > HEAD_CHARACTERS) {
            return Optional.of(new ServiceFault(414, "2000", "The address is too long."));
        }
        int lines = 0;
        for (HeaderValues values : request.headers()) {
            lines += values.size();
        }
        return lines > HEADERS || request.headCharacters() - target > HEAD_CHARACTERS
                ? Optional.of(new ServiceFault(431, "2000", "The headers are too many or too long."))
                : Optional.empty();
    }

    Undertow.Builder applied(Undertow.Builder server) {
        return server.setServerOption(UndertowOptions.MAX_HEADER_SIZE, BEYOND * HEAD_CHARACTERS)
                .setServerOption(UndertowOptions.MAX_HEADERS, BEYOND * HEADERS)
                .setServerOption(UndertowOptions.MAX_PARAMETERS, BEYOND * HEADERS)
                .setServerOption(UndertowOptions.MAX_COOKIES, BEYOND * HEADERS)
                // Body sizes are checked where bodies are received: the library would close the connection without an
                // answer.
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, -1L)
                .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, headMillis)
                .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, idleMillis)
                .setServerOption(UndertowOptions.ALLOW_UNESCAPED_CHARACTERS_IN_URL, true)
                .setServerOption(UndertowOptions.DECODE_URL, false)
                .setServerOption(UndertowOptions.ALWAYS_SET_KEEP_ALIVE, false)
                .setServerOption(UndertowOptions.ALWAYS_SET_DATE, true)
                .setServerOption(UndertowOptions.ENABLE_HTTP2, false)
                .setSocketOption(Options.TCP_NODELAY, true)
                .setSocketOption(Options.REUSE_ADDRESSES, true)
                .setSocketOption(Options.BACKLOG, BACKLOG)
                .setSocketOption(Options.CONNECTION_HIGH_WATER, CONNECTIONS)
                .setSocketOption(Options.CONNECTION_LOW_WATER, CONNECTIONS);
    }
}
