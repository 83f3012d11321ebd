package dev.partnerdirectory.core.port.out;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.UnexpectedResponse;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.PageToken;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads a paged listing up to the last page. */
public final class Pages {
    private Pages() {}

    /**
     * All items from the page that {@code first} requests to the last page, each once. The stream is lazy: it requests
     * a page when the one before it is used up. It is sequential and for one thread.
     *
     * <p>A directory that changes meanwhile may put an item on two pages. The stream contains only the first of them.
     *
     * @param id identifies an item even if it changes; the stream remembers all of them
     * @throws UnexpectedResponse from the stream, if a continuation comes a second time, because the listing would
     *     never end
     */
    public static <T> Stream<T> stream(
            PageRequest first, Function<PageRequest, Page<T>> fetch, Function<? super T, ?> id) {
        Walk<T> walk = new Walk<>(first, fetch);
        Set<Object> given = new HashSet<>();
        return Stream.iterate(walk, Walk::hasNext, same -> same)
                .flatMap(Walk::turn)
                .filter(item -> given.add(id.apply(item)));
    }

    /** Like {@link #stream(PageRequest, Function, Function)}, for items that are the same if they are equal. */
    public static <T> Stream<T> stream(PageRequest first, Function<PageRequest, Page<T>> fetch) {
        return stream(first, fetch, Function.identity());
    }

    private static final class Walk<T> {
        private final Function<PageRequest, Page<T>> fetch;
        private final Set<PageToken> seen = new HashSet<>();
        private Optional<PageRequest> next;

        Walk(PageRequest first, Function<PageRequest, Page<T>> fetch) {
            this.fetch = fetch;
            this.next = Optional.of(first);
            first.token().ifPresent(seen::add);
        }

        boolean hasNext() {
            return next.isPresent();
        }

        /** The items of the next page. */
        Stream<T> turn() {
            PageRequest request = next.orElseThrow();
            Page<T> page = fetch.apply(request);
            next = page.next().map(request::after);
            page.next().filter(token -> !seen.add(token)).ifPresent(token -> {
                throw new UnexpectedResponse(
                        "the service's list does not end: it refers back to a page that was already read",
                        ErrorDetails.none());
            });
            return page.items().stream();
        }
    }
}
