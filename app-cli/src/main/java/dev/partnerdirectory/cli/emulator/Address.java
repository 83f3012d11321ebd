package dev.partnerdirectory.cli.emulator;

import dev.partnerdirectory.cli.command.UsageProblem;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Where the emulator listens. */
record Address(InetAddress host, int port) {
    private static final int MAX_PORT = 65_535;

    static Address of(String host, int port) {
        if (port < 0 || port > MAX_PORT) {
            throw new UsageProblem("a port is a number from 0, which is any free one, to %d".formatted(MAX_PORT));
        }
        try {
            return new Address(InetAddress.getByName(host), port);
        } catch (UnknownHostException e) {
            throw new UsageProblem("this machine knows no address '%s': give one of its own".formatted(host));
        }
    }

    /** Whether only this machine reaches it. */
    boolean isLoopback() {
        return host.isLoopbackAddress();
    }

    /** As the server takes it. */
    String hostText() {
        return String.valueOf(host.getHostAddress());
    }
}
