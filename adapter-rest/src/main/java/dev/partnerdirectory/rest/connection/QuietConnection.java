package dev.partnerdirectory.rest.connection;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * A pooled connection without wire logging. At debug level, the client's own connection logs every header and byte,
 * tokens and passwords included. It is stale after the idle time-out: the client knows such a time-out since 5.6 only.
 */
final class QuietConnection extends DefaultBHttpClientConnection implements ManagedHttpClientConnection {
    private final long idleNanos;
    private Timeout timeout = Timeout.DISABLED;
    private long unusedSince = System.nanoTime();

    QuietConnection(Http1Config config, Duration idleTimeout) {
        super(config);
        this.idleNanos = idleTimeout.toNanos();
    }

    /** The pool asks before it reuses a connection. */
    @Override
    public boolean isStale() throws IOException {
        return System.nanoTime() - unusedSince > idleNanos || super.isStale();
    }

    @Override
    public void bind(Socket socket) throws IOException {
        super.bind(socket);
        timeout = Timeout.ofMilliseconds(socket.getSoTimeout());
    }

    @Override
    public void bind(SSLSocket tls, Socket socket) throws IOException {
        super.bind(tls, socket);
        timeout = Timeout.ofMilliseconds(tls.getSoTimeout());
    }

    @Override
    public @Nullable Socket getSocket() {
        SocketHolder holder = getSocketHolder();
        return holder == null ? null : holder.getSocket();
    }

    @Override
    public @Nullable SSLSession getSSLSession() {
        return getSocket() instanceof SSLSocket tls ? tls.getSession() : null;
    }

    /** Called when the connection returns to the pool: it has no time-out until it is used again. */
    @Override
    public void passivate() {
        unusedSince = System.nanoTime();
        super.setSocketTimeout(Timeout.DISABLED);
    }

    @Override
    public void activate() {
        super.setSocketTimeout(timeout);
    }

    @Override
    public void setSocketTimeout(Timeout wanted) {
        timeout = wanted;
        super.setSocketTimeout(wanted);
    }
}
