package dev.partnerdirectory.fake.store.sql;

import dev.partnerdirectory.fake.store.StoreFailure;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What the database says when it fails, as the store's own failures. */
final class SqlFailures {
    private static final String DUPLICATE = "constraint failed: ";

    private SqlFailures() {}

    static StoreFailure of(SQLException cause) {
        if (cause instanceof SQLiteException failure) {
            SQLiteErrorCode code = failure.getResultCode();
            if (code == SQLiteErrorCode.SQLITE_FULL) {
                return new StoreFailure("the disk is full", cause);
            }
            if (code == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE
                    || code == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY) {
                return StoreFailure.duplicate(columns(String.valueOf(cause.getMessage())), cause);
            }
        }
        return new StoreFailure("the store failed: " + cause.getMessage(), cause);
    }

    /** The columns that the message names at its end, in brackets: {@code user.id}. */
    private static String columns(String message) {
        return message.substring(message.lastIndexOf(DUPLICATE) + DUPLICATE.length(), message.length() - 1);
    }
}
