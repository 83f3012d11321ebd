package dev.partnerdirectory.rest;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The hosts of a {@code NO_PROXY}, as curl and Go read it: separated by commas or blanks; a name stands for itself and what is
 * below it, with or without a dot or {@code *.} before it; an address stands for itself, and with a length for its network; a
 * port limits an entry; {@code *} stands for all. Stateless.
 */
final class NoProxy {
    private NoProxy() {}

    static boolean names(String list, URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
        int port =
                address.getPort() >= 0 ? address.getPort() : "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
        return Arrays.stream(list.toLowerCase(Locale.ROOT).split("[,\\s]+"))
                .filter(entry -> !entry.isEmpty())
                .anyMatch(entry -> matches(entry, host, port));
    }

    private static boolean matches(String entry, String host, int port) {
        if (entry.equals("*")) {
            return true;
        }
        int slash = entry.indexOf('/');
        if (slash > 0) {
            return isInNetwork(host, entry.substring(0, slash), entry.substring(slash + 1));
        }
        int colon = entry.lastIndexOf(':');
        boolean hasPort = colon > 0 && (entry.indexOf(':') == colon || entry.charAt(colon - 1) == ']');
        if (hasPort && !entry.substring(colon + 1).equals(String.valueOf(port))) {
            return false;
        }
        String name = (hasPort ? entry.substring(0, colon) : entry).replaceAll("[\\[\\]]", "");
        String bare = name.startsWith("*.") ? name.substring(2) : name.startsWith(".") ? name.substring(1) : name;
        return host.equals(bare)
                || host.endsWith("." + bare)
                || (literal(host).isPresent() && literal(host).equals(literal(bare)));
    }

    private static boolean isInNetwork(String host, String network, String length) {
        Optional<BigInteger> address = literal(host);
        Optional<BigInteger> base = literal(network);
        boolean sameKind = host.contains(":") == network.contains(":");
        if (address.isEmpty() || base.isEmpty() || !sameKind || !length.matches("[0-9]{1,3}")) {
            return false;
        }
        int rest = Math.max(0, (host.contains(":") ? 128 : 32) - Integer.parseInt(length));
        return address.get().shiftRight(rest).equals(base.get().shiftRight(rest));
    }

    /** An address as a number; empty for a name, which is never looked up. */
    private static Optional<BigInteger> literal(String host) {
        if (!host.matches("[0-9a-f.]*:[0-9a-f:.]*|[0-9]{1,3}(\\.[0-9]{1,3}){3}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigInteger(1, InetAddress.getByName(host).getAddress()));
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }
}
