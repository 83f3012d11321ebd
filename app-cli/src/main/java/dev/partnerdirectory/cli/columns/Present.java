package dev.partnerdirectory.cli.columns;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells a list that is empty from one that the service left out. Stateless. */
final class Present {
    private Present() {}

    /** {@code list}, or nothing where it is empty. */
    static @Nullable List<?> list(List<?> list) {
        return list.isEmpty() ? null : list;
    }
}
