package dev.partnerdirectory.core.model;

import java.util.List;
import java.util.Optional;

/**
 * One page of a listing.
 *
 * @param items in the listing's order; may be empty even if {@code next} is present
 * @param next  leads to the next page; empty on the last page
 */
public record Page<T>(List<T> items, Optional<PageToken> next) {
    public Page {
        items = List.copyOf(items);
    }

    /** The only page of a listing. */
    public static <T> Page<T> last(List<T> items) {
        return new Page<>(items, Optional.empty());
    }
}
