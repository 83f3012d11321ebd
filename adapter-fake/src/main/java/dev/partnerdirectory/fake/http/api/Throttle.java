package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.fake.http.condition.Behaviours;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import java.time.Duration;
import java.util.Optional;

/** Refusals for too many calls (R54, wire sheet 5.1 B). */
final class Throttle {
    private Throttle() {}

    /** The gateway's: its own body with its blanks, none of the service's headers; the same number twice. */
    static WireResponse byGateway(Optional<Duration> retryAfter) {
        String when = retryAfter
                .map(wait -> "Try again in %d seconds.".formatted(wait.toSeconds()))
                .orElse("Try again later.");
        WireResponse response = WireResponse.text(
                429,
                "application/json",
                "{ \"statusCode\": 429, \"message\": \"Rate limit is exceeded. %s\" }".formatted(when));
        return retryAfter
                .map(wait -> response.with("Retry-After", Long.toString(wait.toSeconds())))
                .orElse(response);
    }

    /** The service's own, in its shape A. */
    static WireResponse byService(Duration retryAfter, Behaviours behaviours) {
        ServiceFault fault = new ServiceFault(
                429, "429", "Too many requests. Try again in %d seconds.".formatted(retryAfter.toSeconds()));
        return Answers.refusal(fault, behaviours).with("Retry-After", Long.toString(retryAfter.toSeconds()));
    }
}
