package dev.partnerdirectory.cli.auth;

import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.rest.Exchange;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** {@code --debug}: prints a line on standard error for each request. Thread-safe. */
final class DebugLog implements Consumer<Exchange> {
    /** All attempts of one call have the same. */
    private static final String CALL = "MS-RequestId";

    /** More calls than run at the same time. */
    private static final int KEPT = 1_000;

    private final Invocation invocation;
    private final Map<String, Integer> attempts = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > KEPT;
        }
    });

    DebugLog(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public void accept(Exchange exchange) {
        String call = exchange.ids().getOrDefault(CALL, "");
        // Requests to the issuer have no such id: each poll for a device code is a request of its own.
        String attempt = call.isEmpty() ? "" : ", attempt " + attempts.merge(call, 1, Integer::sum);
        String ids = exchange.ids().entrySet().stream()
                .map(id -> ", " + id.getKey() + " " + id.getValue())
                .collect(Collectors.joining());
        invocation.tell("debug: %s %s: %s in %d ms%s%s"
                .formatted(
                        exchange.method(),
                        exchange.address(),
                        exchange.status()
                                .map(String::valueOf)
                                .or(exchange::failure)
                                .orElse("no answer"),
                        exchange.took().toMillis(),
                        attempt,
                        ids));
    }
}
