package dev.partnerdirectory.core.manifest;

import dev.partnerdirectory.core.error.Violation;

/**
 * What is wrong with one row.
 *
 * @param violation its field is the column's name
 */
public record RowFault(long row, Violation violation) {
    public RowFault(long row, String field, String reason) {
        this(row, new Violation(field, reason));
    }

    @Override
    public String toString() {
        return "row " + row + ": " + violation;
    }
}
