package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.PageToken;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How large a page is, and where it ends: one item more than fits is read, to see whether anything comes after. */
final class Paging {
    private Paging() {}

    static int size(Call call, PageRequest request, FakeOptions options) {
        int size = request.size().orElse(options.defaultPageSize());
        if (size < 1 || (size > PageRequest.MAX_SIZE && request.size().isPresent())) {
            throw call.rejected(
                    ServiceCode.INVALID, "size must be 1 to %d, not %d".formatted(PageRequest.MAX_SIZE, size));
        }
        return size;
    }

    /** The first {@code size} of what was found. */
    static <R, T> Page<T> cut(List<R> found, int size, Function<R, T> item, Function<R, PageToken> tokenOfLast) {
        List<R> fitting = found.subList(0, Math.min(size, found.size()));
        return new Page<>(
                fitting.stream().map(item).toList(),
                found.size() > size ? Optional.of(tokenOfLast.apply(fitting.get(size - 1))) : Optional.empty());
    }
}
