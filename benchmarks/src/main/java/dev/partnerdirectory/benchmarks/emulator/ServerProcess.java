package dev.partnerdirectory.benchmarks.emulator;

import io.undertow.Undertow;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server in its own JVM. All servers have the same flags. A server ends when its stdin is closed. */
public final class ServerProcess implements AutoCloseable {
    private static final List<String> FLAGS = List.of("-Xmx3g");

    private final Process process;
    private final URI address;
    private final long startedAt;

    private ServerProcess(Process process, URI address, long startedAt) {
        this.process = process;
        this.address = address;
        this.startedAt = startedAt;
    }

    /** Starts {@code main}, which prints its address first. */
    public static ServerProcess start(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return start(command);
    }

    /** Starts a server with its own command. The server prints its address first. */
    public static ServerProcess start(List<String> command) throws IOException {
        long now = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String first = out.readLine();
        if (first == null) {
            throw new IOException(command + " ended without an address");
        }
        return new ServerProcess(process, URI.create(first), now);
    }

    /** Starts a server in a process of its own, tells its address, and stops it when the parent process closes stdin. */
    public static void serve(Undertow server) throws IOException {
        server.start();
        InetSocketAddress address =
                (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
        serve("http://127.0.0.1:" + address.getPort());
        server.stop();
    }

    /** Tells the address of a server, and waits until the parent process closes stdin. */
    static void serve(String address) throws IOException {
        System.out.println(address);
        while (System.in.read() >= 0) {
            // The parent process still runs.
        }
    }

    public URI address() {
        return address;
    }

    /** The time since the process was started. */
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    /** The processor time of all its threads so far. */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
