package dev.partnerdirectory.rest.call;

import dev.partnerdirectory.rest.auth.AccessToken;
import feign.Request;
import java.time.Duration;
import java.util.Map;

/**
 * One sending of what is asked. It travels through Feign as the call's options, so that ids, token and deadline reach
 * the transport without a thread-local and without passing through header templates.
 */
public final class Call extends Request.Options {
    private final Asked asked;
    private final AccessToken token;
    private final Deadline deadline;
    private final Map<String, String> continuation;

    Call(Asked asked, AccessToken token, Deadline deadline, Duration connect, Duration response) {
        this(asked, token, deadline, connect, response, Map.of());
    }

    private Call(
            Asked asked,
            AccessToken token,
            Deadline deadline,
            Duration connect,
            Duration response,
            Map<String, String> continuation) {
        super(deadline.cut(connect), deadline.cut(response), false);
        this.asked = asked;
        this.token = token;
        this.deadline = deadline;
        this.continuation = continuation;
    }

    /** The same, with the headers that a continuation link asks for. */
    public Call carrying(Map<String, String> headers) {
        return new Call(
                asked,
                token,
                deadline,
                Duration.ofMillis(connectTimeoutMillis()),
                Duration.ofMillis(readTimeoutMillis()),
                Map.copyOf(headers));
    }

    Asked asked() {
        return asked;
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
