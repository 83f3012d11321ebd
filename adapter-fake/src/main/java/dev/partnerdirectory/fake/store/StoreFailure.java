package dev.partnerdirectory.fake.store;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The database could not do its work: a broken file, a full disk, a closed store. */
public final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreFailure(String message, Throwable cause) {
        super(message, cause);
    }

    public StoreFailure(String message) {
        super(message);
    }

    /** Whether a row could not be written because one with a key of its own is there already. */
    public boolean isDuplicate() {
        return getCause() instanceof SQLiteException failure
                && (failure.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE
                        || failure.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY);
    }

    /** The columns whose values are there already, such as {@code user.id}. */
    public String duplicate() {
        String message = String.valueOf(getMessage());
        String before = "constraint failed: ";
        return message.substring(message.lastIndexOf(before) + before.length(), message.length() - 1);
    }

    static StoreFailure of(SQLException cause) {
        return new StoreFailure(isFull(cause) ? "the disk is full" : "the store failed: " + cause.getMessage(), cause);
    }

    private static boolean isFull(SQLException cause) {
        return cause instanceof SQLiteException failure && failure.getResultCode() == SQLiteErrorCode.SQLITE_FULL;
    }
}
