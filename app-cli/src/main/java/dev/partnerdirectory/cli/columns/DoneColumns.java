package dev.partnerdirectory.cli.columns;

import dev.partnerdirectory.cli.output.Column;
import dev.partnerdirectory.cli.output.Columns;
import dev.partnerdirectory.core.outcome.Done;

/** What is shown of a write: the thing itself, and beside it what the write did. */
public final class DoneColumns {
    private DoneColumns() {}

    public static <T> Columns<Done<T>> of(Columns<T> kind) {
        return kind.<Done<T>>in(Done::value)
                .plus(
                        Column.field("outcome", done -> EnumFormat.camel(done.outcome())),
                        Column.field("requestId", Done::requestId));
    }
}
