package dev.partnerdirectory.rest.partnercenter.wire;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One page of anything (wire sheet 2.5, 3.6).
 *
 * <pre>{"totalCount":2,"items":[{…}],"links":{"next":{"uri":"…","method":"GET","headers":[{"key":"…","value":"…"}]}},
 * "continuationToken":"…"}</pre>
 *
 * {@code totalCount} is not read: it is not known whether it counts the page or the whole collection.
 */
public record CollectionDto<T>(
        @Nullable List<@Nullable T> items,
        @Nullable Links links,
        @Nullable String continuationToken) {

    record Links(@Nullable Link next) {}

    record Link(
            @Nullable String uri,
            @Nullable String method,
            @Nullable List<@Nullable HeaderDto> headers) {
        List<HeaderDto> headersPresent() {
            return present(headers);
        }
    }

    record HeaderDto(@Nullable String key, @Nullable String value) {}

    /** The items; empty if the service omits them. */
    List<T> present() {
        return present(items);
    }

    @Nullable
    Link next() {
        return links == null ? null : links.next();
    }

    private static <E> List<E> present(@Nullable List<@Nullable E> list) {
        return list == null
                ? List.of()
                : list.stream()
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList();
    }
}
