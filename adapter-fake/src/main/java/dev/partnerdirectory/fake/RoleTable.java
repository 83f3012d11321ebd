package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.error.NotFound.Missing;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.role.UserMember;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.fake.store.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The customers' activated directory roles and who is in them; a deleted user's memberships stay, unseen (R40). */
final class RoleTable {
    private RoleTable() {}

    /** A role's key in the other tables. */
    static long key(Session session, Call call, long customer, RoleId id) {
        return session.first(
                        "SELECT k FROM role WHERE customer = ? AND id = ?", row -> row.getLong(1), customer, id.value())
                .orElseThrow(() -> call.notFound(
                        Missing.ROLE, ServiceCode.NOT_FOUND, "the customer has no role %s".formatted(id)));
    }

    static List<DirectoryRole> ofCustomer(Session session, long customer) {
        return session.list("SELECT id, name FROM role WHERE customer = ? ORDER BY k", RoleTable::role, customer);
    }

    static List<DirectoryRole> ofUser(Session session, long user) {
        return session.list(
                "SELECT r.id, r.name FROM member m JOIN role r ON r.k = m.role WHERE m.user = ? ORDER BY r.k",
                RoleTable::role,
                user);
    }

    /** A listing's row with its key. */
    record Keyed(long user, UserMember member) {}

    /** The role's active members with keys above {@code after}. */
    static List<Keyed> members(Session session, long role, RoleId id, long after, int limit) {
        return session.list("""
                SELECT u.k, u.id, u.display_name, u.upn FROM member m CROSS JOIN user u ON u.k = m.user
                WHERE m.role = ? AND m.user > ? AND u.deleted_at IS NULL ORDER BY m.user LIMIT ?""", row -> new Keyed(row.getLong(1), member(row, id)), role, after, limit);
    }

    static boolean isMember(Session session, long role, long user) {
        return session.exists("SELECT 1 FROM member WHERE role = ? AND user = ?", role, user);
    }

    static void add(Session session, long role, long user) {
        session.update("INSERT INTO member (role, user) VALUES (?, ?)", role, user);
    }

    /** Whether there was a membership to remove. */
    static boolean remove(Session session, long role, long user) {
        return session.update("DELETE FROM member WHERE role = ? AND user = ?", role, user) > 0;
    }

    private static DirectoryRole role(ResultSet row) throws SQLException {
        return new DirectoryRole(new RoleId(row.getString(1)), row.getString(2));
    }

    private static UserMember member(ResultSet row, RoleId role) throws SQLException {
        return new UserMember(
                new UserId(row.getString(2)),
                row.getString(3),
                new UserPrincipalName(row.getString(4)),
                role,
                Optional.empty());
    }
}
