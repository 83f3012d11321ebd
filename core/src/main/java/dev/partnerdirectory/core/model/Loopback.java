package dev.partnerdirectory.core.model;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Decides whether a host is this machine. Clear text sent to such a host does not leave the machine. */
public final class Loopback {
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("\\[?([0-9a-f.]*:[0-9a-f:.]*)]?");

    private Loopback() {}

    /**
     * Whether {@code host} is {@code localhost} or a literal loopback address. An IPv6 address may have brackets. No
     * other name counts, even if it resolves to loopback: {@code 127.evil.example} is a name.
     */
    public static boolean isHost(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.equals("localhost")
                || ((IPV4.matcher(lower).matches() || IPV6.matcher(lower).matches()) && isLoopbackLiteral(lower));
    }

    /** Parses the literal address without a name lookup. */
    private static boolean isLoopbackLiteral(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException malformed) {
            return false;
        }
    }
}
