package dev.partnerdirectory.fake.http;

import dev.partnerdirectory.fake.http.api.Reply;
import dev.partnerdirectory.fake.http.wire.WireRequest;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xnio.IoUtils;

/**
 * The handler for the server library: receives the whole request, gets the answer, and sends it. Everything runs on the
 * I/O thread, because a directory in memory answers in microseconds. For a directory on disk, worker threads are used.
 */
final class Front implements HttpHandler {
    private static final byte[] NOTHING = {};
    private static final long READ_IN_VAIN = 8L * 1024 * 1024;
    private static final Logger LOG = Logger.getLogger(Front.class.getName());

    private final Emulator emulator;
    private final boolean onWorkers;
    private final int bodyMillis;

    Front(Emulator emulator, boolean onWorkers, int bodyMillis) {
        this.emulator = emulator;
        this.onWorkers = onWorkers;
        this.bodyMillis = bodyMillis;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        long most = Limits.bodyBytes(exchange.getRequestPath());
        Optional<WireResponse> refusal = emulator.refusal(exchange, WireRequest.of(exchange, NOTHING));
        if (refusal.isPresent()) {
            // The body is not read, so the connection must be closed after this answer.
            exchange.setPersistent(exchange.isPersistent() && exchange.isRequestComplete());
            Sender.send(exchange, refusal.get());
        } else if (exchange.getRequestContentLength() > most) {
            // The rest of the body is not read, so the connection must be closed after this answer.
            exchange.setPersistent(false);
            refuseBody(exchange);
        } else if (exchange.isRequestComplete()) {
            whole(exchange, NOTHING);
        } else {
            receive(exchange, most);
            if (!exchange.isRequestComplete()) {
                closeIfStillIncomplete(exchange);
            }
        }
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
                                body.writeBytes(part);
                                if (last) {
                                    whole(exchange, body.toByteArray());
                                }
                            } else if (last) {
                                refuseBody(exchange);
                            } else if (received > most + READ_IN_VAIN) {
                                IoUtils.safeClose(exchange.getConnection());
                            } else {
                                body.reset();
                            }
                        },
                        (receiving, problem) -> {
                            exchange.setPersistent(false);
                            exchange.setStatusCode(400).endExchange();
                        });
    }

    /** Closes the connection if the client has not sent its whole body in time. */
    private void closeIfStillIncomplete(HttpServerExchange exchange) {
        exchange.getIoThread()
                .executeAfter(
                        () -> {
                            if (!exchange.isRequestComplete()) {
                                IoUtils.safeClose(exchange.getConnection());
                            }
                        },
                        bodyMillis,
                        TimeUnit.MILLISECONDS);
    }

    private void whole(HttpServerExchange exchange, byte[] body) {
        if (onWorkers) {
            exchange.dispatch(() -> answer(exchange, body));
        } else {
            answer(exchange, body);
        }
    }

    private void answer(HttpServerExchange exchange, byte[] body) {
        Sender.deliver(exchange, answered(WireRequest.of(exchange, body)));
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

    private static void refuseBody(HttpServerExchange exchange) {
        Sender.send(exchange, WireResponse.text(413, "text/plain; charset=utf-8", "The request body is too large."));
    }
}
