package dev.partnerdirectory.rest.http;

import dev.partnerdirectory.rest.auth.AccessToken;
import dev.partnerdirectory.rest.connection.Deadline;
import feign.Request;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One attempt of a call. It travels through Feign as the request's options, so the transport gets ids, token and
 * deadline without a thread-local or header templates.
 */
public final class Attempt extends Request.Options {
    private final CallContext context;
    private final AccessToken token;
    private final Deadline deadline;
    private final Map<String, String> continuation;
    private final AtomicReference<@Nullable String> answered;

    Attempt(CallContext context, AccessToken token, Deadline deadline, Duration connect, Duration response) {
        this(context, token, deadline, connect, response, Map.of(), new AtomicReference<>());
    }

    private Attempt(
            CallContext context,
            AccessToken token,
            Deadline deadline,
            Duration connect,
            Duration response,
            Map<String, String> continuation,
            AtomicReference<@Nullable String> answered) {
        super(deadline.cut(connect), deadline.cut(response), false);
        this.context = context;
        this.token = token;
        this.deadline = deadline;
        this.continuation = continuation;
        this.answered = answered;
    }

    /** A copy with the headers that a continuation link asks for. */
    public Attempt carrying(Map<String, String> headers) {
        return new Attempt(
                context,
                token,
                deadline,
                Duration.ofMillis(connectTimeoutMillis()),
                Duration.ofMillis(readTimeoutMillis()),
                Map.copyOf(headers),
                answered);
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

    void answered(String name) {
        answered.set(name);
    }

    /** The call, with the service's own name for its answer to this attempt. */
    CallContext settled() {
        return context.answered(answered.get());
    }

    Map<String, String> continuation() {
        return continuation;
    }
}
