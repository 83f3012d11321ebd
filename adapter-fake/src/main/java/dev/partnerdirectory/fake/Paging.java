package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.PageToken;
import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.fake.store.Slice;
import dev.partnerdirectory.fake.store.SortKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a listing. The page token names the listing and the last item returned. The next page therefore starts
 * with one index lookup, and items that are added or removed elsewhere do not shift it.
 *
 * @param listing the listing's name
 * @param after   the last item of the previous page: its id and, in a sorted listing, the text it is sorted by
 */
record Paging(String listing, int size, Optional<SortKey> after) {
    private static final int DEFAULT_SIZE = 100;
    private static final String SEPARATOR = "\n";

    static Paging of(Call call, String listing, PageRequest request) {
        int size = request.size().orElse(DEFAULT_SIZE);
        if (size < 1 || size > PageRequest.MAX_SIZE) {
            throw call.rejected(
                    ServiceCode.INVALID, "size must be 1 to %d, not %d".formatted(PageRequest.MAX_SIZE, size));
        }
        return new Paging(listing, size, request.token().map(token -> read(call, listing, token)));
    }

    private static SortKey read(Call call, String listing, PageToken token) {
        List<String> parts = List.of(decoded(call, token).split(SEPARATOR, 3));
        if (parts.size() != 3 || !parts.get(0).equals(listing)) {
            throw unreadable(call);
        }
        return new SortKey(parts.get(2), parts.get(1));
    }

    private static String decoded(Call call, PageToken token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token.value()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            throw unreadable(call);
        }
    }

    static RuntimeException unreadable(Call call) {
        return call.rejected(ServiceCode.INVALID, "the continuation token does not belong to this listing");
    }

    /** How many items to fetch: one more than fits, to know whether there is a next page. */
    int limit() {
        return size + 1;
    }

    Slice sorted(Sort sort) {
        return new Slice(sort, after, limit());
    }

    /** The page made of the items that were found. */
    <R, T> Page<T> page(List<R> found, Function<R, T> item, Function<R, SortKey> key) {
        List<R> fitting = found.subList(0, Math.min(size, found.size()));
        return new Page<>(
                fitting.stream().map(item).toList(),
                found.size() > size ? Optional.of(token(key.apply(fitting.get(size - 1)))) : Optional.empty());
    }

    private PageToken token(SortKey last) {
        String text = String.join(SEPARATOR, listing, last.id(), last.text());
        return new PageToken(
                Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }
}
