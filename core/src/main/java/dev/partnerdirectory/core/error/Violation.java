package dev.partnerdirectory.core.error;

import java.io.Serializable;

/**
 * One broken rule.
 *
 * @param row    the row of the input, counted from 1 as its reader counts; 0 if there is none
 * @param field  path of the field, such as {@code user.userPrincipalName}, or the column's name; empty for the whole
 *     input
 * @param reason what is wrong, worded to follow the field's name: "must not be blank". Never the value of a secret
 */
public record Violation(long row, String field, String reason) implements Serializable {
    /** A broken rule in an input without rows. */
    public Violation(String field, String reason) {
        this(0, field, reason);
    }

    @Override
    public String toString() {
        String fault = field.isEmpty() ? reason : field + " " + reason;
        return row == 0 ? fault : "row " + row + ": " + fault;
    }
}
