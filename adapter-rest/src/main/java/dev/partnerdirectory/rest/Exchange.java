package dev.partnerdirectory.rest;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * One request with its outcome, for a log. It holds no body, no token and no query.
 *
 * @param address without query
 * @param status  the HTTP status; empty if no answer came
 * @param failure why no answer came
 * @param took    from sending to the end of the answer
 * @param ids     the ids that identify the request to the service, by header name; those of the answer replace those
 *                that were sent
 */
public record Exchange(
        String method,
        URI address,
        Optional<Integer> status,
        Optional<String> failure,
        Duration took,
        Map<String, String> ids) {}
