package dev.partnerdirectory.fake.http.journal;

import dev.partnerdirectory.core.model.Operation;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Selects requests. An empty part matches everything.
 *
 * @param path a pattern in which {@code *} matches any text; case is ignored
 */
public record RequestFilter(
        Optional<String> method, Optional<String> path, Optional<Operation> operation, Optional<Integer> status)
        implements Predicate<RecordedRequest> {

    public static RequestFilter any() {
        return new RequestFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static RequestFilter of(Operation operation) {
        return any().withOperation(operation);
    }

    public static RequestFilter of(String method, String path) {
        return new RequestFilter(Optional.of(method), Optional.of(path), Optional.empty(), Optional.empty());
    }

    public RequestFilter withOperation(Operation wanted) {
        return new RequestFilter(method, path, Optional.of(wanted), status);
    }

    public RequestFilter withStatus(int wanted) {
        return new RequestFilter(method, path, operation, Optional.of(wanted));
    }

    @Override
    public boolean test(RecordedRequest request) {
        return method.map(wanted -> wanted.equalsIgnoreCase(request.method())).orElse(true)
                && operation
                        .map(wanted -> request.operation().equals(operation))
                        .orElse(true)
                && status.map(wanted -> wanted == request.status()).orElse(true)
                && path.map(wanted -> matches(lower(wanted), lower(request.path())))
                        .orElse(true);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /**
     * Matches a pattern: the pieces between stars must occur in this order, the first at the start and the last at the
     * end.
     */
    private static boolean matches(String pattern, String text) {
        String[] pieces = pattern.split("\\*", -1);
        if (pieces.length == 1) {
            return pattern.equals(text);
        }
        String tail = pieces[pieces.length - 1];
        int at = pieces[0].length();
        if (!text.startsWith(pieces[0]) || !text.endsWith(tail)) {
            return false;
        }
        for (int i = 1; i < pieces.length - 1; i++) {
            int found = text.indexOf(pieces[i], at);
            if (found < 0) {
                return false;
            }
            at = found + pieces[i].length();
        }
        return at <= text.length() - tail.length();
    }
}
