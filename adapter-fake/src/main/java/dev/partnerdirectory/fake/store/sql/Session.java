package dev.partnerdirectory.fake.store.sql;

import dev.partnerdirectory.fake.store.StoreFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One connection and the statements prepared on it, each once. For one thread at a time; {@link Database} sees to that.
 * Arguments are texts, longs, integers, byte arrays or null.
 */
final class Session {
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    Session(Connection connection) {
        this.connection = connection;
    }

    /** Every row of a query. */
    <T> List<T> list(String sql, RowMapper<T> mapper, @Nullable Object... arguments) {
        try (ResultSet rows = bound(sql, arguments).executeQuery()) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(mapper.map(rows));
            }
            return all;
        } catch (SQLException failure) {
            throw failed(sql, failure);
        }
    }

    /** The first row of a query. */
    <T> Optional<T> first(String sql, RowMapper<T> mapper, @Nullable Object... arguments) {
        try (ResultSet rows = bound(sql, arguments).executeQuery()) {
            return rows.next() ? Optional.of(mapper.map(rows)) : Optional.empty();
        } catch (SQLException failure) {
            throw failed(sql, failure);
        }
    }

    /** The first row's one number. */
    OptionalLong firstNumber(String sql, @Nullable Object... arguments) {
        return first(sql, row -> OptionalLong.of(row.getLong(1)), arguments).orElse(OptionalLong.empty());
    }

    /** Whether a query has a row. */
    boolean exists(String sql, @Nullable Object... arguments) {
        return first(sql, row -> Boolean.TRUE, arguments).isPresent();
    }

    /** Hands every row of a query to {@code visitor}, holding one at a time. */
    void each(String sql, RowVisitor visitor, @Nullable Object... arguments) {
        try (ResultSet rows = bound(sql, arguments).executeQuery()) {
            while (rows.next()) {
                visitor.visit(rows);
            }
        } catch (SQLException failure) {
            throw failed(sql, failure);
        }
    }

    /** Changes rows; how many. */
    int update(String sql, @Nullable Object... arguments) {
        try {
            return bound(sql, arguments).executeUpdate();
        } catch (SQLException failure) {
            throw failed(sql, failure);
        }
    }

    /** Inserts a row; its integer key. */
    long insert(String sql, @Nullable Object... arguments) {
        update(sql, arguments);
        return firstNumber("SELECT last_insert_rowid()").orElseThrow();
    }

    /** Sets up the connection; what the database says to it is not looked at. */
    void pragma(String setting) {
        try (Statement once = connection.createStatement()) {
            once.execute("PRAGMA " + setting);
        } catch (SQLException failure) {
            throw SqlFailures.of(failure);
        }
    }

    void execute(String sql) {
        try {
            bound(sql).execute();
        } catch (SQLException failure) {
            throw failed(sql, failure);
        }
    }

    /** Undoes the transaction under way; a full disk may have done so already. */
    void rollback() {
        try {
            execute("ROLLBACK");
        } catch (StoreFailure noTransaction) {
            // The failure that led here is what the caller must see.
            return;
        }
    }

    void close() throws SQLException {
        for (PreparedStatement statement : statements.values()) {
            statement.close();
        }
        connection.close();
    }

    /** Lets go of a statement that failed: the driver may leave it in the middle of its work. */
    private StoreFailure failed(String sql, SQLException failure) {
        PreparedStatement statement = statements.remove(sql);
        try {
            if (statement != null) {
                statement.close();
            }
        } catch (SQLException closing) {
            failure.addSuppressed(closing);
        }
        return SqlFailures.of(failure);
    }

    private PreparedStatement bound(String sql, @Nullable Object... arguments) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < arguments.length; i++) {
            bind(statement, i + 1, arguments[i]);
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, int index, @Nullable Object argument) throws SQLException {
        if (argument instanceof String text) {
            statement.setString(index, text);
        } else if (argument instanceof Long number) {
            statement.setLong(index, number);
        } else if (argument instanceof Integer number) {
            statement.setInt(index, number);
        } else if (argument instanceof byte[] bytes) {
            statement.setBytes(index, bytes);
        } else {
            statement.setObject(index, argument);
        }
    }
}
