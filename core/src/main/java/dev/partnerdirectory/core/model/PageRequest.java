package dev.partnerdirectory.core.model;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;

/**
 * Selects a page of a listing.
 *
 * @param size  the most items a page may hold, 1 to {@value #MAX_SIZE}; if empty, the directory chooses
 * @param token leads to the page; the first page if empty
 */
public record PageRequest(
        Optional<
                        @Min(value = 1, message = "must be at least {value}")
                        @Max(value = MAX_SIZE, message = "must be at most {value}") Integer>
                size,
        Optional<PageToken> token) {
    /** The largest page size that a caller may ask for. Every directory accepts it. */
    public static final int MAX_SIZE = 500;

    /** The first page, in the directory's default size. */
    public static PageRequest first() {
        return new PageRequest(Optional.empty(), Optional.empty());
    }

    /** The first page, of at most {@code size} items. */
    public static PageRequest ofSize(int size) {
        return new PageRequest(Optional.of(size), Optional.empty());
    }

    /** The page that {@code token} leads to, in this request's size. */
    public PageRequest after(PageToken token) {
        return new PageRequest(size, Optional.of(token));
    }
}
