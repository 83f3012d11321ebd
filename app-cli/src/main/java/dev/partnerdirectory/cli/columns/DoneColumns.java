package dev.partnerdirectory.cli.columns;

import dev.partnerdirectory.cli.output.Column;
import dev.partnerdirectory.cli.output.Columns;
import dev.partnerdirectory.core.outcome.Done;
import java.util.Optional;

/** The columns of a write: those of the thing written, and the effect of the write. */
public final class DoneColumns {
    private DoneColumns() {}

    /**
     * The columns of a write: those of what was written, and what became of it.
     *
     * @param directory the directory's name, as JSON has it
     */
    public static <T> Columns<Done<T>> of(Columns<T> kind, String directory, boolean dryRun) {
        return kind.<Done<T>>in(Done::value)
                .plus(
                        Column.field("outcome", done -> EnumFormat.camel(done.outcome())),
                        Column.field("requestId", Done::requestId),
                        Column.field("directory", done -> directory),
                        Column.field("dryRun", done -> Optional.of(true).filter(any -> dryRun)));
    }
}
