package dev.partnerdirectory.fake.http.admin;

import dev.partnerdirectory.core.model.Loopback;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WireRequest;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refuses admin requests that a browser sends for a page of another site. The {@code Origin} header names that site.
 * Against DNS rebinding the {@code Host} header is checked too, if the emulator listens only on the loopback address.
 *
 * @param onLoopback whether the emulator listens only on the loopback address
 */
record Visitors(boolean onLoopback) {
    private static final Pattern PORT = Pattern.compile("\\.?(:[0-9]*)?$");

    /** Refuses a request from another site with 403. */
    void check(WireRequest request) {
        String host = lower(request.header("Host"));
        if (onLoopback && !host.isEmpty() && !isThisMachine(host)) {
            throw foreign("The emulator listens on this machine alone; its admin is not reached as '%s'.", host);
        }
        String origin = lower(request.header("Origin"));
        if (!origin.isEmpty() && !origin.substring(origin.indexOf("://") + 1).equals("//" + host)) {
            throw foreign("The admin does nothing for a page of '%s'.", origin);
        }
    }

    /** Browsers resolve every name under {@code localhost} to their own machine. */
    private static boolean isThisMachine(String host) {
        String name = PORT.matcher(host).replaceFirst("");
        return Loopback.isHost(name) || name.endsWith(".localhost");
    }

    private static String lower(@Nullable String header) {
        return header == null ? "" : header.strip().toLowerCase(Locale.ROOT);
    }

    private static ServiceFault foreign(String text, String who) {
        return new ServiceFault(403, "403", text.formatted(who));
    }
}
