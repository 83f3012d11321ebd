package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.error.NotFound.Missing;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserDomainType;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.model.user.UserState;
import dev.partnerdirectory.fake.store.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The customers' users, the deleted ones among them. Holds no password. */
final class UserTable {
    static final String COLUMNS = "u.k, u.id, u.upn, u.display_name, u.first_name, u.last_name, u.usage_location,"
            + " u.immutable_id, u.phone_number, u.domain_type, u.last_sync, u.deleted_at";

    private UserTable() {}

    /** A user with their key in the other tables. */
    record Keyed(long key, CustomerUser user) {
        boolean isDeleted() {
            return user.softDeletionTime().isPresent();
        }
    }

    /** A user of the customer's, active or deleted. */
    static Optional<Keyed> find(Session session, long customer, UserId id) {
        return session.first(
                "SELECT " + COLUMNS + " FROM user u WHERE u.id = ? AND u.customer = ?",
                UserTable::keyed,
                id.value(),
                customer);
    }

    /** An active user of the customer's. */
    static Keyed active(Session session, Call call, long customer, UserId id) {
        return find(session, customer, id).filter(found -> !found.isDeleted()).orElseThrow(() -> absent(call, id));
    }

    static RuntimeException absent(Call call, UserId id) {
        return call.notFound(Missing.USER, ServiceCode.USER_NOT_FOUND, "there is no active user %s".formatted(id));
    }

    static Optional<CustomerUser> find(Session session, long customer, UserPrincipalName name) {
        return session.first(
                "SELECT " + COLUMNS + " FROM user u WHERE u.customer = ? AND u.upn_key = ? AND u.deleted_at IS NULL",
                row -> keyed(row).user(),
                customer,
                name.key());
    }

    /** Who has this name. */
    static Optional<UserId> holder(Session session, long customer, UserPrincipalName name) {
        return session.first(
                "SELECT id FROM user WHERE customer = ? AND upn_key = ? AND deleted_at IS NULL",
                row -> new UserId(row.getString(1)),
                customer,
                name.key());
    }

    static void insert(Session session, long customer, CustomerUser user, boolean forceChange) {
        session.update(
                """
                INSERT INTO user (id, customer, upn, upn_key, display_name, display_key, first_name, last_name,
                    usage_location, immutable_id, phone_number, domain_type, last_sync, deleted_at, force_change)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                user.id().value(),
                customer,
                user.userPrincipalName().value(),
                user.userPrincipalName().key(),
                user.displayName(),
                sortKey(user.displayName()),
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

    /** Writes back a user's changeable fields. */
    static void update(Session session, long key, CustomerUser user) {
        session.update(
                """
                UPDATE user SET upn = ?, upn_key = ?, display_name = ?, display_key = ?, first_name = ?,
                    last_name = ?, usage_location = ?, phone_number = ?, deleted_at = ? WHERE k = ?""",
                user.userPrincipalName().value(),
                user.userPrincipalName().key(),
                user.displayName(),
                sortKey(user.displayName()),
                user.firstName().orElse(null),
                user.lastName().orElse(null),
                user.usageLocation().map(UsageLocation::value).orElse(null),
                user.phoneNumber().orElse(null),
                user.softDeletionTime().map(Instant::toEpochMilli).orElse(null),
                key);
    }

    static CustomerUser created(UserId id, NewCustomerUser user) {
        return new CustomerUser(
                id,
                user.userPrincipalName(),
                user.displayName(),
                user.firstName(),
                user.lastName(),
                user.usageLocation(),
                user.immutableId(),
                user.phoneNumber(),
                UserState.ACTIVE,
                UserDomainType.NONE,
                Optional.empty(),
                Optional.empty());
    }

    /** What a text is sorted by: itself, ignoring case. */
    static String sortKey(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    static Keyed keyed(ResultSet row) throws SQLException {
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
        return new Keyed(row.getLong(1), user);
    }

    private static Optional<UsageLocation> location(@Nullable String code) {
        return Optional.ofNullable(code).map(UsageLocation::new);
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }
}
