package dev.partnerdirectory.cli.emulator;

import dev.partnerdirectory.cli.command.UsageProblem;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;

/** The address and port on which the emulator listens. */
record Address(InetAddress host, int port) {
    private static final int MAX_PORT = 65_535;

    static Address of(String host, int port) {
        if (port < 0 || port > MAX_PORT) {
            throw new UsageProblem("a port is a number from 0, which is any free one, to %d".formatted(MAX_PORT));
        }
        try {
            InetAddress address = InetAddress.getByName(host);
            if (isOurs(address)) {
                return new Address(address, port);
            }
        } catch (UnknownHostException | SocketException e) {
            throw unknown(host);
        }
        throw unknown(host);
    }

    private static boolean isOurs(InetAddress address) throws SocketException {
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || NetworkInterface.getByInetAddress(address) != null;
    }

    private static UsageProblem unknown(String host) {
        return new UsageProblem("this machine has no address '%s'".formatted(host));
    }

    /** Whether only this machine can connect to it. */
    boolean isLoopback() {
        return host.isLoopbackAddress();
    }

    /** The addresses that others can connect to, in words. */
    String reach() {
        return host.isAnyLocalAddress() ? "any address of this machine" : hostText();
    }

    /** The host as the server expects it. */
    String hostText() {
        return String.valueOf(host.getHostAddress());
    }
}
