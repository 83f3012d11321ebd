package dev.partnerdirectory.fake.http;

import dev.partnerdirectory.core.model.Loopback;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Refuses requests by their heads, before a body is read. A browser may send requests for a page of another site: the
 * {@code Origin} header names that site, and against DNS rebinding the {@code Host} header is checked, if the emulator
 * listens only on the loopback address. Heads that two servers could read differently are refused too.
 *
 * @param onLoopback whether the emulator listens only on the loopback address
 * @param ownName    the name or address that it was told to listen on
 */
record Door(boolean onLoopback, String ownName) {
    private static final String FOREIGN =
            "The emulator listens on this machine alone, as localhost, 127.0.0.1 or [::1]. It is not reached as '%s'.";

    /** @param isAdmin whether the emulator itself is asked, and not the service that it imitates */
    Optional<ServiceFault> refusal(HttpServerExchange exchange, boolean isAdmin) {
        HeaderMap headers = exchange.getRequestHeaders();
        List<String> codings = lines(headers, Headers.TRANSFER_ENCODING);
        if (!codings.isEmpty() && !codings.equals(List.of("chunked"))) {
            return refused(501, "The only transfer coding is chunked.");
        }
        // A request that names another host in its address than in this header has been refused by the library.
        List<String> hosts = lines(headers, Headers.HOST);
        // No page can make a browser send a whole address: it does so only to a proxy that its user has set.
        boolean isProxied = exchange.isHostIncludedInRequestURI() && !isAdmin;
        if (hosts.size() > 1 || lines(headers, Headers.CONTENT_LENGTH).size() > 1) {
            return refused(400, "A request has one Host and one Content-Length.");
        }
        Optional<String> foreign = hosts.stream()
                .filter(host -> onLoopback && !isProxied && !host.isEmpty() && !isOwn(host))
                .findFirst();
        if (foreign.isPresent()) {
            return refused(403, FOREIGN.formatted(foreign.get()));
        }
        Optional<String> origin = lines(headers, Headers.ORIGIN).stream()
                .filter(site -> hosts.stream()
                        .noneMatch(
                                host -> site.substring(site.indexOf("://") + 1).equals("//" + host)))
                .findFirst();
        return isAdmin && origin.isPresent()
                ? refused(403, "The admin does nothing for a page of '%s'.".formatted(origin.get()))
                : Optional.empty();
    }

    private static Optional<ServiceFault> refused(int status, String description) {
        return Optional.of(new ServiceFault(status, status == 403 ? "403" : "2000", description));
    }

    private static List<String> lines(HeaderMap headers, HttpString name) {
        return headers.contains(name)
                ? headers.get(name).stream()
                        .map(line -> line.strip().toLowerCase(Locale.ROOT))
                        .toList()
                : List.of();
    }

    /** Browsers resolve every name under {@code localhost} to their own machine. */
    private boolean isOwn(String host) {
        int port = host.lastIndexOf(':');
        String named = port > host.lastIndexOf(']') ? host.substring(0, port) : host;
        String name = named.endsWith(".") ? named.substring(0, named.length() - 1) : named;
        return Loopback.isHost(name) || name.endsWith(".localhost") || name.equalsIgnoreCase(ownName);
    }
}
