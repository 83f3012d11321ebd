package dev.partnerdirectory.fake.store.sql;

import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.fake.store.RoleTable;
import dev.partnerdirectory.fake.store.UserRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The customers' directory roles and their members as rows. */
final class SqlRoles implements RoleTable {
    private final Session session;

    SqlRoles(Session session) {
        this.session = session;
    }

    @Override
    public Optional<Long> key(long customer, RoleId id) {
        return session.first(
                "SELECT k FROM role WHERE customer = ? AND id = ?", row -> row.getLong(1), customer, id.value());
    }

    @Override
    public List<DirectoryRole> ofCustomer(long customer) {
        return session.list("SELECT id, name FROM role WHERE customer = ? ORDER BY k", SqlRoles::role, customer);
    }

    @Override
    public List<DirectoryRole> ofUser(long user) {
        return session.list(
                "SELECT r.id, r.name FROM member m JOIN role r ON r.k = m.role WHERE m.user = ? ORDER BY r.k",
                SqlRoles::role,
                user);
    }

    @Override
    public List<UserRow> members(long role, long after, int limit) {
        return session.list(
                "SELECT " + SqlUsers.COLUMNS + " FROM member m CROSS JOIN user u ON u.k = m.user"
                        + " WHERE m.role = ? AND m.user > ? AND u.deleted_at IS NULL ORDER BY m.user LIMIT ?",
                SqlUsers::row,
                role,
                after,
                limit);
    }

    @Override
    public boolean isMember(long role, long user) {
        return session.exists("SELECT 1 FROM member WHERE role = ? AND user = ?", role, user);
    }

    @Override
    public long insert(long customer, DirectoryRole role) {
        return session.insert(
                "INSERT INTO role (customer, id, name) VALUES (?, ?, ?)",
                customer,
                role.id().value(),
                role.name());
    }

    @Override
    public void add(long role, long user) {
        session.update("INSERT INTO member (role, user) VALUES (?, ?)", role, user);
    }

    @Override
    public boolean remove(long role, long user) {
        return session.update("DELETE FROM member WHERE role = ? AND user = ?", role, user) > 0;
    }

    private static DirectoryRole role(ResultSet row) throws SQLException {
        return new DirectoryRole(new RoleId(row.getString(1)), row.getString(2));
    }
}
