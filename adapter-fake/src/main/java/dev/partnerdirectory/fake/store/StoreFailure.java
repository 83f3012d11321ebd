package dev.partnerdirectory.fake.store;

import java.sql.SQLException;

/** The database could not do its work: a broken file, a full disk, a closed store. */
public final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreFailure(String message, Throwable cause) {
        super(message, cause);
    }

    public StoreFailure(String message) {
        super(message);
    }

    static StoreFailure of(SQLException cause) {
        return new StoreFailure("the store failed: " + cause.getMessage(), cause);
    }
}
