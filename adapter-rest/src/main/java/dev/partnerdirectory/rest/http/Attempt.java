package dev.partnerdirectory.rest.http;

import dev.partnerdirectory.rest.auth.AccessToken;
import feign.Request;
import java.time.Duration;
import java.util.Map;

/**
 * One attempt of a call. It travels through Feign as the request's options, so the transport gets ids, token and
 * deadline without a thread-local or header templates.
 */
public final class Attempt extends Request.Options {
    private final CallContext context;
    private final AccessToken token;
    private final Deadline deadline;
    private final Map<String, String> continuation;

    Attempt(CallContext context, AccessToken token, Deadline deadline, Duration connect, Duration response) {
        this(context, token, deadline, connect, response, Map.of());
    }

    private Attempt(
            CallContext context,
            AccessToken token,
            Deadline deadline,
            Duration connect,
            Duration response,
            Map<String, String> continuation) {
        super(deadline.cut(connect), deadline.cut(response), false);
        this.context = context;
        this.token = token;
        this.deadline = deadline;
        this.continuation = continuation;
    }

    /** A copy with the headers that a continuation link asks for. */
    public Attempt carrying(Map<String, String> headers) {
        return new Attempt(
                context,
                token,
                deadline,
                Duration.ofMillis(connectTimeoutMillis()),
                Duration.ofMillis(readTimeoutMillis()),
                Map.copyOf(headers));
    }

    CallContext context() {
        return context;
    }

    AccessToken token() {
        return token;
    }

    Deadline deadline() {
        return deadline;
    }

    Map<String, String> continuation() {
        return continuation;
    }
}
