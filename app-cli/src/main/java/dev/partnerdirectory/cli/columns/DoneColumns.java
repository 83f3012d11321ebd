package dev.partnerdirectory.cli.columns;

import dev.partnerdirectory.cli.output.Column;
import dev.partnerdirectory.cli.output.Kind;
import dev.partnerdirectory.core.outcome.Done;

/** What is shown of a write: the thing itself, and beside it what the write did. */
public final class DoneColumns {
    private DoneColumns() {}

    public static <T> Kind<Done<T>> of(Kind<T> kind) {
        return kind.<Done<T>>in(Done::value)
                .plus(
                        Column.field("outcome", done -> Words.camel(done.effect())),
                        Column.field("requestId", Done::requestId));
    }
}
