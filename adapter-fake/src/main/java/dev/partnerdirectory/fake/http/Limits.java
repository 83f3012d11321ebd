package dev.partnerdirectory.fake.http;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import org.xnio.Options;

/**
 * What one client may cost: sizes, times and counts beyond which its connection is refused or closed.
 *
 * @param headMillis how long a request's head may take to arrive
 * @param bodyMillis how long its body may
 * @param idleMillis how long a connection may lie unused
 */
record Limits(int headMillis, int bodyMillis, int idleMillis) {
    /** The largest request body taken. */
    private static final int BODY_BYTES = 1024 * 1024;

    /** A seed may be as large as an export of some hundred thousand users. */
    private static final int SEED_BYTES = 256 * 1024 * 1024;

    private static final int HEADER_BYTES = 64 * 1024;
    private static final int HEADERS = 200;
    private static final int PARAMETERS = 200;
    private static final int BACKLOG = 4096;

    static Limits usual() {
        return new Limits(10_000, 60_000, 10 * 60_000);
    }

    /** The largest body taken at an address. */
    static long bodyBytes(String path) {
        return path.equalsIgnoreCase("/__admin/seed") ? SEED_BYTES : BODY_BYTES;
    }

    Undertow.Builder applied(Undertow.Builder server) {
        return server.setServerOption(UndertowOptions.MAX_HEADER_SIZE, HEADER_BYTES)
                .setServerOption(UndertowOptions.MAX_HEADERS, HEADERS)
                .setServerOption(UndertowOptions.MAX_PARAMETERS, PARAMETERS)
                .setServerOption(UndertowOptions.MAX_COOKIES, HEADERS)
                .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, (long) BODY_BYTES)
                .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, headMillis)
                .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, idleMillis)
                .setServerOption(UndertowOptions.ALLOW_UNESCAPED_CHARACTERS_IN_URL, true)
                .setServerOption(UndertowOptions.DECODE_URL, false)
                .setServerOption(UndertowOptions.ALWAYS_SET_KEEP_ALIVE, false)
                .setServerOption(UndertowOptions.ALWAYS_SET_DATE, true)
                .setServerOption(UndertowOptions.ENABLE_HTTP2, false)
                .setSocketOption(Options.TCP_NODELAY, true)
                .setSocketOption(Options.REUSE_ADDRESSES, true)
                .setSocketOption(Options.BACKLOG, BACKLOG);
    }
}
