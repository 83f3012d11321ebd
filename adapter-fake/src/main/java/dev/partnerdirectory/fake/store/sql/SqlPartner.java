package dev.partnerdirectory.fake.store.sql;

import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.Sort.Direction;
import dev.partnerdirectory.core.model.Sort.Field;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.fake.store.PartnerTable;
import dev.partnerdirectory.fake.store.SortKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The partner's own account as rows. */
final class SqlPartner implements PartnerTable {
    private static final String USER = "u.k, u.id, u.upn, u.display_name";

    private final Session session;

    SqlPartner(Session session) {
        this.session = session;
    }

    @Override
    public Optional<Long> roleKey(RoleId id) {
        return session.first("SELECT k FROM partner_role WHERE id = ?", row -> row.getLong(1), id.value());
    }

    @Override
    public List<PartnerRole> roles() {
        return session.list(
                "SELECT id, name, category FROM partner_role ORDER BY k",
                row -> new PartnerRole(
                        new RoleId(row.getString(1)), row.getString(2), Optional.ofNullable(row.getString(3))));
    }

    @Override
    public Optional<Long> userKey(UserId id) {
        return session.first("SELECT k FROM partner_user WHERE id = ?", row -> row.getLong(1), id.value());
    }

    @Override
    public Optional<Member> member(long role, long user) {
        return session.first(
                "SELECT " + USER + ", m.account_id FROM partner_member m JOIN partner_user u ON u.k = m.user"
                        + " WHERE m.role = ? AND m.user = ?",
                SqlPartner::member,
                role,
                user);
    }

    @Override
    public List<Member> members(long role, Sort sort, Optional<SortKey> after, int limit) {
        boolean up = sort.direction() == Direction.ASCENDING;
        String column = sort.field() == Field.DISPLAY_NAME ? "u.display_key" : "u.upn_key";
        String order = up ? " ASC" : " DESC";
        String sql = "SELECT " + USER + ", m.account_id FROM partner_user u CROSS JOIN partner_member m"
                + " ON m.user = u.k AND m.role = ?"
                + (after.isEmpty() ? "" : " WHERE (" + column + ", u.id) " + (up ? ">" : "<") + " (?, ?)")
                + " ORDER BY " + column + order + ", u.id" + order + " LIMIT ?";
        return after.isEmpty()
                ? session.list(sql, SqlPartner::member, role, limit)
                : session.list(
                        sql,
                        SqlPartner::member,
                        role,
                        after.get().text(),
                        after.get().id(),
                        limit);
    }

    @Override
    public List<Membership> ofUser(long user) {
        return session.list(
                "SELECT r.id, m.account_id FROM partner_member m JOIN partner_role r ON r.k = m.role"
                        + " WHERE m.user = ? ORDER BY r.k",
                row -> new Membership(new RoleId(row.getString(1)), Optional.ofNullable(row.getString(2))),
                user);
    }

    @Override
    public void eachUser(Consumer<User> visitor) {
        session.each("SELECT " + USER + " FROM partner_user u ORDER BY u.k", row -> visitor.accept(user(row)));
    }

    @Override
    public void insertRole(PartnerRole role) {
        session.update(
                "INSERT INTO partner_role (id, name, category) VALUES (?, ?, ?)",
                role.id().value(),
                role.name(),
                role.category().orElse(null));
    }

    @Override
    public long insertUser(UserId id, UserPrincipalName name, String displayName) {
        return session.insert(
                "INSERT INTO partner_user (id, upn, upn_key, display_name, display_key) VALUES (?, ?, ?, ?, ?)",
                id.value(),
                name.value(),
                name.key(),
                displayName,
                SortKey.of(displayName));
    }

    @Override
    public void add(long role, long user, Optional<String> account) {
        session.update(
                "INSERT INTO partner_member (role, user, account_id) VALUES (?, ?, ?)",
                role,
                user,
                account.orElse(null));
    }

    @Override
    public boolean remove(long role, long user) {
        return session.update("DELETE FROM partner_member WHERE role = ? AND user = ?", role, user) > 0;
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(user(row), Optional.ofNullable(row.getString(5)));
    }

    private static User user(ResultSet row) throws SQLException {
        return new User(
                row.getLong(1),
                new UserId(row.getString(2)),
                new UserPrincipalName(row.getString(3)),
                row.getString(4));
    }
}
