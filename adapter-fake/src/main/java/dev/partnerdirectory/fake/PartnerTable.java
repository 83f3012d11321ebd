package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.error.NotFound.Missing;
import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.Sort.Direction;
import dev.partnerdirectory.core.model.Sort.Field;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.role.UserMember;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.fake.store.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The partner's own account: its roles, its users, who is in which role (R42, R43). */
final class PartnerTable {
    private static final String MEMBER = "u.k, u.id, u.display_name, u.upn, m.account_id";

    private PartnerTable() {}

    static long roleKey(Session session, Call call, RoleId id) {
        return session.first("SELECT k FROM partner_role WHERE id = ?", row -> row.getLong(1), id.value())
                .orElseThrow(() -> call.notFound(
                        Missing.ROLE, ServiceCode.NOT_FOUND, "the partner account has no role %s".formatted(id)));
    }

    static List<PartnerRole> roles(Session session) {
        return session.list(
                "SELECT id, name, category FROM partner_role ORDER BY k",
                row -> new PartnerRole(
                        new RoleId(row.getString(1)), row.getString(2), Optional.ofNullable(row.getString(3))));
    }

    static Optional<Long> user(Session session, UserId id) {
        return session.first("SELECT k FROM partner_user WHERE id = ?", row -> row.getLong(1), id.value());
    }

    static Optional<UserMember> member(Session session, long role, RoleId id, long user) {
        return session.first(
                "SELECT " + MEMBER + " FROM partner_member m JOIN partner_user u ON u.k = m.user"
                        + " WHERE m.role = ? AND m.user = ?",
                row -> member(row, id),
                role,
                user);
    }

    /** @param after id and sort key of the last member given; empty for the first page */
    static List<UserMember> members(Session session, long role, RoleId id, Sort sort, List<String> after, int limit) {
        boolean up = sort.direction() == Direction.ASCENDING;
        String column = sort.field() == Field.DISPLAY_NAME ? "u.display_key" : "u.upn_key";
        String order = up ? " ASC" : " DESC";
        String sql = "SELECT " + MEMBER + " FROM partner_user u CROSS JOIN partner_member m"
                + " ON m.user = u.k AND m.role = ?"
                + (after.isEmpty() ? "" : " WHERE (" + column + ", u.id) " + (up ? ">" : "<") + " (?, ?)")
                + " ORDER BY " + column + order + ", u.id" + order + " LIMIT ?";
        return after.isEmpty()
                ? session.list(sql, row -> member(row, id), role, limit)
                : session.list(sql, row -> member(row, id), role, after.get(1), after.get(0), limit);
    }

    static void add(Session session, long role, long user, Optional<String> account) {
        session.update(
                "INSERT INTO partner_member (role, user, account_id) VALUES (?, ?, ?)",
                role,
                user,
                account.orElse(null));
    }

    /** Whether there was a membership to remove. */
    static boolean remove(Session session, long role, long user) {
        return session.update("DELETE FROM partner_member WHERE role = ? AND user = ?", role, user) > 0;
    }

    private static UserMember member(ResultSet row, RoleId role) throws SQLException {
        return new UserMember(
                new UserId(row.getString(2)),
                row.getString(3),
                new UserPrincipalName(row.getString(4)),
                role,
                Optional.ofNullable(row.getString(5)));
    }
}
