package dev.partnerdirectory.benchmarks.emulator;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Sends requests over keep-alive connections from one thread, one request at a time per connection. It parses only the
 * status and the end of each answer, so the benchmark measures the server and not the client.
 */
final class LoadGenerator implements AutoCloseable {
    private static final long PATIENCE_MS = 60_000;

    private final Selector selector;
    private final List<Connection> connections = new ArrayList<>();

    LoadGenerator(URI server, int count) throws IOException {
        selector = Selector.open();
        for (int i = 0; i < count; i++) {
            SocketChannel channel = SocketChannel.open(new InetSocketAddress(server.getHost(), server.getPort()));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            connections.add(new Connection(channel, channel.register(selector, SelectionKey.OP_READ)));
        }
    }

    private static final class Connection {
        private final SocketChannel channel;
        private final SelectionKey key;
        private final AnswerReader answer = new AnswerReader();
        private ByteBuffer out = ByteBuffer.allocate(0);

        Connection(SocketChannel channel, SelectionKey key) {
            this.channel = channel;
            this.key = key;
            key.attach(this);
        }

        void send(byte[] request) throws IOException {
            out = ByteBuffer.wrap(request);
            flush();
        }

        void flush() throws IOException {
            channel.write(out);
            key.interestOps(out.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
        }
    }

    /**
     * The result of a run.
     *
     * @param refused answers that were not a success
     */
    record Took(int requests, int refused, long nanos) {}

    /** Sends the requests from 0 to {@code count} - 1 and waits for all answers. */
    Took run(int count, IntFunction<byte[]> request) throws IOException {
        int sent = 0;
        int answered = 0;
        int refused = 0;
        long start = System.nanoTime();
        for (Connection connection : connections) {
            if (sent < count) {
                connection.send(request.apply(sent++));
            }
        }
        while (answered < count) {
            if (selector.select(PATIENCE_MS) == 0) {
                throw new IOException("no answer in %d ms".formatted(PATIENCE_MS));
            }
            for (SelectionKey key : selector.selectedKeys()) {
                Connection connection = (Connection) key.attachment();
                if (key.isWritable()) {
                    connection.flush();
                } else if (connection.answer.read(connection.channel)) {
                    answered++;
                    refused += connection.answer.isSuccess() ? 0 : 1;
                    connection.answer.clear();
                    if (sent < count) {
                        connection.send(request.apply(sent++));
                    }
                }
            }
            selector.selectedKeys().clear();
        }
        return new Took(count, refused, System.nanoTime() - start);
    }

    @Override
    public void close() throws IOException {
        for (Connection connection : connections) {
            connection.channel.close();
        }
        selector.close();
    }
}
