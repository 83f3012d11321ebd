package dev.partnerdirectory.fake.store.sql;

import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.fake.store.RequestTable;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** The writes of the last hours as rows. */
final class SqlRequests implements RequestTable {
    private final Session session;

    SqlRequests(Session session) {
        this.session = session;
    }

    @Override
    public Optional<Remembered> find(RequestId id, long after) {
        return session.first(
                "SELECT digest, answer FROM request WHERE id = ? AND at > ?",
                SqlRequests::remembered,
                bytes(id),
                after);
    }

    private static Remembered remembered(ResultSet row) throws SQLException {
        String answer = row.getString(2);
        return new Remembered(row.getBytes(1), () -> answer);
    }

    @Override
    public void put(RequestId id, long at, byte[] digest, Supplier<String> answer) {
        session.update(
                "INSERT OR REPLACE INTO request (id, at, digest, answer) VALUES (?, ?, ?, ?)",
                bytes(id),
                at,
                digest,
                answer.get());
    }

    @Override
    public OptionalLong oldest() {
        return session.firstNumber("SELECT at FROM request ORDER BY k LIMIT 1");
    }

    @Override
    public void dropOldest(int most, long until) {
        session.update(
                "DELETE FROM request WHERE k IN (SELECT k FROM request ORDER BY k LIMIT ?) AND at <= ?", most, until);
    }

    private static byte[] bytes(RequestId id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.value().getMostSignificantBits())
                .putLong(id.value().getLeastSignificantBits())
                .array();
    }
}
