package dev.partnerdirectory.cli.columns;

import dev.partnerdirectory.cli.output.Column;
import dev.partnerdirectory.cli.output.Columns;
import dev.partnerdirectory.core.outcome.Done;

/** The columns of a write: those of the thing written, and the effect of the write. */
public final class DoneColumns {
    private DoneColumns() {}

    public static <T> Columns<Done<T>> of(Columns<T> kind) {
        return kind.<Done<T>>in(Done::value)
                .plus(
                        Column.field("outcome", done -> EnumFormat.camel(done.outcome())),
                        Column.field("requestId", Done::requestId));
    }
}
