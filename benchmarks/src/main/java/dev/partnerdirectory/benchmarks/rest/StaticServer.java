package dev.partnerdirectory.benchmarks.rest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * A server with fixed answers and one thread that does almost no work. It answers a POST with a member, a GET of a user
 * with that user, and any other GET with its numbers of connections and of requests for members and users.
 */
final class StaticServer implements Runnable {
    private static final String MEMBER = """
            {"displayName":"%s","userPrincipalName":"%s","roleId":"%s","id":"%s",\
            "attributes":{"objectType":"UserMember"}}""".formatted(Sample.NAME, Sample.LOGIN, Sample.ROLE, Sample.USER);
    private static final String USER = """
            {"usageLocation":"US","id":"%s","userPrincipalName":"%s","firstName":"Daniel","lastName":"Tsai",\
            "displayName":"%s","userDomainType":"none","state":"active","attributes":{"objectType":"CustomerUser"}}""".formatted(Sample.USER, Sample.LOGIN, Sample.NAME);

    private final byte[] member = answer("201 Created", MEMBER);
    private final byte[] user = answer("200 OK", USER);
    private final Selector selector = Selector.open();
    private final ServerSocketChannel door = ServerSocketChannel.open();
    private long connections;
    private long requests;

    private StaticServer() throws IOException {
        door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        door.configureBlocking(false);
        door.register(selector, SelectionKey.OP_ACCEPT);
    }

    public static void main(String[] args) throws IOException {
        StaticServer server = new StaticServer();
        Thread thread = new Thread(server, "server");
        thread.setDaemon(true);
        thread.start();
        System.out.println("http://127.0.0.1:" + server.door.socket().getLocalPort());
        while (System.in.read() >= 0) {
            // Until the parent process closes stdin.
        }
    }

    private static byte[] answer(String status, String body) {
        return """
                HTTP/1.1 %s\r
                Content-Type: application/json; charset=utf-8\r
                Content-Length: %d\r
                \r
                %s""".formatted(status, body.length(), body).getBytes(StandardCharsets.US_ASCII);
    }

    /** The part of a request that a connection has received so far. */
    private static final class Connection {
        private final ByteBuffer in = ByteBuffer.allocate(16 * 1024);
        private boolean isCounted;
    }

    @Override
    public void run() {
        while (true) {
            try {
                selector.select();
                for (SelectionKey key : selector.selectedKeys()) {
                    serve(key);
                }
                selector.selectedKeys().clear();
            } catch (IOException broken) {
                throw new IllegalStateException(broken);
            }
        }
    }

    private void serve(SelectionKey key) throws IOException {
        if (key.isAcceptable()) {
            SocketChannel channel = door.accept();
            channel.configureBlocking(false);
            channel.socket().setTcpNoDelay(true);
            channel.register(selector, SelectionKey.OP_READ, new Connection());
            return;
        }
        SocketChannel channel = (SocketChannel) key.channel();
        Connection connection = (Connection) key.attachment();
        try {
            if (channel.read(connection.in) < 0) {
                channel.close();
            } else if (RequestReader.isWhole(connection.in)) {
                channel.write(ByteBuffer.wrap(answer(connection)));
                connection.in.clear();
            }
        } catch (IOException hungUp) {
            channel.close();
        }
    }

    private byte[] answer(Connection connection) {
        boolean isPost = connection.in.get(0) == 'P';
        if (!isPost && !RequestReader.target(connection.in).contains("/users/")) {
            return answer("200 OK", connections + " " + requests);
        }
        requests++;
        connections += connection.isCounted ? 0 : 1;
        connection.isCounted = true;
        return isPost ? member : user;
    }
}
