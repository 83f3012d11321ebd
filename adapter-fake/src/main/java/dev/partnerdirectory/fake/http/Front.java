package dev.partnerdirectory.fake.http;

import dev.partnerdirectory.fake.http.api.Reply;
import dev.partnerdirectory.fake.http.wire.WireRequest;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The handler for the server library: receives the whole request, gets the answer, and sends it. The service runs on the
 * I/O thread, because a directory in memory answers in microseconds. For a directory on disk, and for the admin API and
 * the home page, worker threads are used.
 */
final class Front implements HttpHandler {
    private static final byte[] NOTHING = {};
    private static final WireResponse TOO_LARGE =
            WireResponse.text(413, "text/plain; charset=utf-8", "The request body is too large.");
    /** There is always room for a body of this size. */
    private static final int SMALL = 16 * 1024;

    private static final long READ_IN_VAIN = 8L * 1024 * 1024;
    private static final Logger LOG = Logger.getLogger(Front.class.getName());

    private static final WireResponse BUSY =
            WireResponse.text(503, "text/plain; charset=utf-8", "Other seeds are being received. Try again later.");

    private final Emulator emulator;
    private final boolean onWorkers;
    private final int bodyMillis;
    private final Memory memory;
    private final Sender sender;

    /** Each seed that is being received takes a worker thread, which others need too. */
    private final Semaphore spooling = new Semaphore(2);

    Front(Emulator emulator, Memory memory, boolean onWorkers, int bodyMillis) {
        this.emulator = emulator;
        this.memory = memory;
        this.sender = new Sender(memory, bodyMillis);
        this.onWorkers = onWorkers;
        this.bodyMillis = bodyMillis;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        long most = Limits.bodyBytes(exchange.getRequestPath());
        Optional<WireResponse> refusal = exchange.getRequestContentLength() > most
                ? Optional.of(TOO_LARGE)
                : emulator.refusal(exchange, WireRequest.of(exchange, NOTHING));
        if (refusal.isPresent()) {
            refuse(exchange, refusal.get());
            return;
        }
        if (Limits.isSeed(exchange.getRequestPath())) {
            exchange.dispatch(() -> spool(exchange, most));
        } else if (exchange.isRequestComplete()) {
            whole(exchange, NOTHING);
        } else {
            receive(exchange, most);
        }
        if (!exchange.isRequestComplete()) {
            memory.closeUnless(exchange, exchange::isRequestComplete, bodyMillis);
        }
    }

    /** The rest of the body is not read, so the connection must be closed after this answer. */
    private void refuse(HttpServerExchange exchange, WireResponse refusal) {
        exchange.setPersistent(exchange.isPersistent() && exchange.isRequestComplete());
        sender.send(exchange, refusal);
    }

    /**
     * Collects the body as it arrives; memory is not reserved for the announced length. If the body is too large, some
     * more of it is read so that the client can read the refusal. Then the connection is closed.
     */
    private void receive(HttpServerExchange exchange, long most) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        AtomicLong length = new AtomicLong();
        exchange.getRequestReceiver()
                .receivePartialBytes(
                        (receiving, part, last) -> {
                            long received = length.addAndGet(part.length);
                            if (received <= most) {
                                if (received > SMALL && !memory.hold(exchange, 2L * part.length)) {
                                    exchange.getRequestReceiver().pause();
                                    memory.close(exchange);
                                    return;
                                }
                                body.writeBytes(part);
                                if (last) {
                                    whole(exchange, body.toByteArray());
                                }
                            } else if (last) {
                                sender.send(exchange, TOO_LARGE);
                            } else if (received > most + READ_IN_VAIN) {
                                exchange.getRequestReceiver().pause();
                                memory.close(exchange);
                            } else {
                                body.reset();
                            }
                        },
                        (receiving, problem) -> {
                            exchange.setPersistent(false);
                            exchange.setStatusCode(400).endExchange();
                        });
    }

    /** Receives a seed into a file, because it may be larger than the memory. */
    private void spool(HttpServerExchange exchange, long most) {
        if (!spooling.tryAcquire()) {
            refuse(exchange, BUSY);
            return;
        }
        Path file = null;
        try {
            exchange.startBlocking();
            file = Files.createTempFile("seed", ".json");
            if (copied(exchange.getInputStream(), file, most)) {
                sender.deliver(
                        exchange, answered(WireRequest.of(exchange, NOTHING).with(file)));
            } else {
                refuse(exchange, TOO_LARGE);
            }
        } catch (IOException broken) {
            exchange.setPersistent(false);
            exchange.setStatusCode(400).endExchange();
        } finally {
            spooling.release();
            delete(file);
        }
    }

    private static boolean copied(InputStream in, Path file, long most) throws IOException {
        byte[] part = new byte[1 << 16];
        long length = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = in.read(part); read >= 0 && length <= most; read = in.read(part)) {
                length += read;
                out.write(part, 0, read);
            }
        }
        return length <= most;
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "a file could not be removed", e);
        }
    }

    private void whole(HttpServerExchange exchange, byte[] body) {
        WireRequest request = WireRequest.of(exchange, body);
        if (onWorkers || emulator.isOwn(request)) {
            exchange.dispatch(() -> sender.deliver(exchange, answered(request)));
        } else {
            sender.deliver(exchange, answered(request));
        }
    }

    /** If anything fails internally, the client gets the service's kind of 500, without internal details. */
    @SuppressWarnings("CatchingUnchecked") // the last line of defence
    private Reply answered(WireRequest request) {
        try {
            return emulator.answer(request);
        } catch (RuntimeException e) {
            LOG.severe("the emulator could not answer %s %s: %s".formatted(request.method(), request.rawPath(), e));
            LOG.log(Level.FINE, "where it failed", e);
            return Reply.whole(WireResponse.text(
                    500,
                    WireResponse.JSON,
                    "{\"code\":800003,\"description\":\"The emulator failed.\",\"data\":[],\"source\":\"Emulator\"}"));
        }
    }
}
