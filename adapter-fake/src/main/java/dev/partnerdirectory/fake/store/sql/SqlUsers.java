package dev.partnerdirectory.fake.store.sql;

import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.Sort.Direction;
import dev.partnerdirectory.core.model.Sort.Field;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserDomainType;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserListing.State;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.model.user.UserState;
import dev.partnerdirectory.fake.store.SortKey;
import dev.partnerdirectory.fake.store.UserRow;
import dev.partnerdirectory.fake.store.UserTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The customers' users as rows. */
final class SqlUsers implements UserTable {
    static final String COLUMNS = "u.k, u.id, u.upn, u.display_name, u.first_name, u.last_name, u.usage_location,"
            + " u.immutable_id, u.phone_number, u.domain_type, u.last_sync, u.deleted_at, u.force_change";

    private final Session session;

    SqlUsers(Session session) {
        this.session = session;
    }

    @Override
    public Optional<UserRow> find(long customer, UserId id) {
        return session.first(
                "SELECT " + COLUMNS + " FROM user u WHERE u.id = ? AND u.customer = ?",
                SqlUsers::row,
                id.value(),
                customer);
    }

    @Override
    public Optional<UserRow> findActive(long customer, UserPrincipalName name) {
        return session.first(
                "SELECT " + COLUMNS + " FROM user u WHERE u.customer = ? AND u.upn_key = ? AND u.deleted_at IS NULL",
                SqlUsers::row,
                customer,
                name.key());
    }

    @Override
    public List<UserRow> list(long customer, State state, long after, int limit) {
        return session.list(
                "SELECT " + COLUMNS + " FROM user u INDEXED BY "
                        + (state == State.ACTIVE ? "user_active" : "user_deleted") + " WHERE u.customer = ? AND "
                        + condition(state) + " AND u.k > ? ORDER BY u.k LIMIT ?",
                SqlUsers::row,
                customer,
                after,
                limit);
    }

    @Override
    public List<UserRow> list(long customer, State state, Sort sort, Optional<SortKey> after, int limit) {
        boolean up = sort.direction() == Direction.ASCENDING;
        String column = sort.field() == Field.DISPLAY_NAME ? "u.display_key" : "u.upn_key";
        String order = up ? " ASC" : " DESC";
        String sql = "SELECT " + COLUMNS + " FROM user u WHERE u.customer = ? AND " + condition(state)
                + (after.isEmpty() ? "" : " AND (" + column + ", u.id) " + (up ? ">" : "<") + " (?, ?)")
                + " ORDER BY " + column + order + ", u.id" + order + " LIMIT ?";
        return after.isEmpty()
                ? session.list(sql, SqlUsers::row, customer, limit)
                : session.list(
                        sql,
                        SqlUsers::row,
                        customer,
                        after.get().text(),
                        after.get().id(),
                        limit);
    }

    private static String condition(State state) {
        return state == State.ACTIVE ? "u.deleted_at IS NULL" : "u.deleted_at IS NOT NULL";
    }

    @Override
    public void each(long customer, Consumer<UserRow> visitor) {
        session.each(
                "SELECT " + COLUMNS + " FROM user u INDEXED BY user_active"
                        + " WHERE u.customer = ? AND u.deleted_at IS NULL UNION ALL SELECT " + COLUMNS
                        + " FROM user u INDEXED BY user_deleted"
                        + " WHERE u.customer = ? AND u.deleted_at IS NOT NULL ORDER BY 1",
                row -> visitor.accept(row(row)),
                customer,
                customer);
    }

    @Override
    public long insert(long customer, CustomerUser user, boolean forceChange) {
        return session.insert(
                """
                INSERT INTO user (id, customer, upn, upn_key, display_name, display_key, first_name, last_name,
                    usage_location, immutable_id, phone_number, domain_type, last_sync, deleted_at, force_change)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                user.id().value(),
                customer,
                user.userPrincipalName().value(),
                user.userPrincipalName().key(),
                user.displayName(),
                SortKey.of(user.displayName()),
                user.firstName().orElse(null),
                user.lastName().orElse(null),
                user.usageLocation().map(UsageLocation::value).orElse(null),
                user.immutableId().orElse(null),
                user.phoneNumber().orElse(null),
                user.userDomainType().name(),
                user.lastDirectorySyncTime().map(Instant::toEpochMilli).orElse(null),
                user.softDeletionTime().map(Instant::toEpochMilli).orElse(null),
                forceChange ? 1 : 0);
    }

    @Override
    public void update(long key, CustomerUser user) {
        session.update(
                """
                UPDATE user SET upn = ?, upn_key = ?, display_name = ?, display_key = ?, first_name = ?,
                    last_name = ?, usage_location = ?, phone_number = ?, deleted_at = ? WHERE k = ?""",
                user.userPrincipalName().value(),
                user.userPrincipalName().key(),
                user.displayName(),
                SortKey.of(user.displayName()),
                user.firstName().orElse(null),
                user.lastName().orElse(null),
                user.usageLocation().map(UsageLocation::value).orElse(null),
                user.phoneNumber().orElse(null),
                user.softDeletionTime().map(Instant::toEpochMilli).orElse(null),
                key);
    }

    @Override
    public void forceChange(long key, boolean force) {
        session.update("UPDATE user SET force_change = ? WHERE k = ?", force ? 1 : 0, key);
    }

    @Override
    public OptionalLong oldestDeletion() {
        return session.firstNumber(
                "SELECT deleted_at FROM user WHERE deleted_at IS NOT NULL ORDER BY deleted_at LIMIT 1");
    }

    static UserRow row(ResultSet row) throws SQLException {
        Optional<Instant> deleted = instant(row, 12);
        CustomerUser user = new CustomerUser(
                new UserId(row.getString(2)),
                new UserPrincipalName(row.getString(3)),
                row.getString(4),
                Optional.ofNullable(row.getString(5)),
                Optional.ofNullable(row.getString(6)),
                location(row.getString(7)),
                Optional.ofNullable(row.getString(8)),
                Optional.ofNullable(row.getString(9)),
                deleted.isPresent() ? UserState.INACTIVE : UserState.ACTIVE,
                UserDomainType.valueOf(row.getString(10)),
                instant(row, 11),
                deleted);
        return new UserRow(row.getLong(1), user, row.getBoolean(13));
    }

    private static Optional<UsageLocation> location(@Nullable String code) {
        return Optional.ofNullable(code).map(UsageLocation::new);
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
