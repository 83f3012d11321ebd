package dev.partnerdirectory.fake.http;

import dev.partnerdirectory.fake.http.api.Reply;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import io.undertow.io.IoCallback;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.xnio.IoUtils;
import org.xnio.Options;

/**
 * Sends a reply to the client, or fails on purpose. No thread waits: delays are timers of the I/O thread.
 *
 * @param patienceMillis how long a client may take to read a large answer
 */
record Sender(Memory memory, int patienceMillis) {
    /** An answer of this size fits into the buffers of the sockets, so that it never waits for the client. */
    private static final int SMALL = 64 * 1024;

    void deliver(HttpServerExchange exchange, Reply reply) {
        if (reply.delay().isZero()) {
            now(exchange, reply);
        } else {
            later(exchange, reply.delay(), () -> now(exchange, reply));
        }
    }

    private static void later(HttpServerExchange exchange, Duration delay, Runnable task) {
        exchange.dispatch(
                exchange.getIoThread(),
                () -> exchange.getIoThread().executeAfter(task, delay.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void now(HttpServerExchange exchange, Reply reply) {
        switch (reply.delivery()) {
            case WHOLE -> send(exchange, reply.response());
            case CUT -> sendHalf(exchange, reply.response());
            case NEVER -> reset(exchange);
        }
    }

    void send(HttpServerExchange exchange, WireResponse response) {
        if (response.file() != null) {
            sendFile(exchange, response, response.file());
        } else if (response.body().length < SMALL || memory.hold(exchange, response.body().length)) {
            head(exchange, response, response.body().length);
            if (response.body().length >= SMALL) {
                memory.closeUnless(exchange, exchange::isComplete, patienceMillis);
            }
            exchange.getResponseSender().send(ByteBuffer.wrap(response.body()));
        } else {
            exchange.setStatusCode(503).endExchange();
        }
    }

    /** Sends a file, which is removed when it is sent or the connection is closed. */
    private static void sendFile(HttpServerExchange exchange, WireResponse response, Path file) {
        try {
            FileChannel content = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE);
            exchange.addExchangeCompleteListener((ended, next) -> {
                IoUtils.safeClose(content);
                next.proceed();
            });
            head(exchange, response, content.size());
            exchange.getResponseSender().transferFrom(content, IoCallback.END_EXCHANGE);
        } catch (IOException gone) {
            exchange.setStatusCode(500).endExchange();
        }
    }

    private static void head(HttpServerExchange exchange, WireResponse response, long length) {
        exchange.setStatusCode(response.status());
        HeaderMap headers = exchange.getResponseHeaders();
        if (response.contentType() != null) {
            headers.put(Headers.CONTENT_TYPE, response.contentType());
        }
        response.headers().forEach(header -> headers.put(HttpString.tryFromString(header.name()), header.value()));
        exchange.setResponseContentLength(length);
    }

    private void sendHalf(HttpServerExchange exchange, WireResponse response) {
        byte[] body = response.body();
        if (body.length < 2) {
            reset(exchange);
            return;
        }
        head(exchange, response, body.length);
        exchange.getResponseSender().send(ByteBuffer.wrap(body, 0, body.length / 2), new IoCallback() {
            @Override
            public void onComplete(HttpServerExchange sent, io.undertow.io.Sender sender) {
                later(sent, Duration.ofMillis(20), () -> reset(sent));
            }

            @Override
            public void onException(HttpServerExchange sent, io.undertow.io.Sender sender, IOException problem) {
                reset(sent);
            }
        });
    }

    /** Closes the connection with a TCP reset. */
    private static void reset(HttpServerExchange exchange) {
        try {
            exchange.getConnection().setOption(Options.CLOSE_ABORT, true);
        } catch (IOException e) {
            // Then the connection is closed in the usual way, also without an answer.
            exchange.setPersistent(false);
        }
        IoUtils.safeClose(exchange.getConnection());
    }
}
