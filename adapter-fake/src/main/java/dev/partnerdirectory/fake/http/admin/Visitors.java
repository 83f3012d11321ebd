package dev.partnerdirectory.fake.http.admin;

import dev.partnerdirectory.core.model.Loopback;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WireRequest;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Refuses requests to the admin that a browser sends for a page of another site. The browser names that site as the
 * origin. A page whose host name was made to resolve to this machine is known by the host name; that is checked
 * where the emulator listens on the loopback address alone.
 *
 * @param onLoopback whether it is
 */
record Visitors(boolean onLoopback) {
    private static final Pattern PORT = Pattern.compile("\\.?(:[0-9]*)?$");

    /** Refuses a visitor from elsewhere with 403. */
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

    /** A browser finds every name below {@code localhost} on its own machine. */
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
