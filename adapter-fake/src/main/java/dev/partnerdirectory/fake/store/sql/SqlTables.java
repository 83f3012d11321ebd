package dev.partnerdirectory.fake.store.sql;

import dev.partnerdirectory.fake.store.CustomerTable;
import dev.partnerdirectory.fake.store.LicenseTable;
import dev.partnerdirectory.fake.store.PartnerTable;
import dev.partnerdirectory.fake.store.RequestTable;
import dev.partnerdirectory.fake.store.RoleTable;
import dev.partnerdirectory.fake.store.Tables;
import dev.partnerdirectory.fake.store.UserTable;
import java.util.Optional;

/** All tables over one connection. For one thread at a time. */
final class SqlTables implements Tables {
    private final Session session;
    private final SqlCustomers customers;
    private final SqlUsers users;
    private final SqlRoles roles;
    private final SqlLicenses licenses;
    private final SqlPartner partner;
    private final SqlRequests requests;

    SqlTables(Session session) {
        this.session = session;
        this.customers = new SqlCustomers(session);
        this.users = new SqlUsers(session);
        this.roles = new SqlRoles(session);
        this.licenses = new SqlLicenses(session);
        this.partner = new SqlPartner(session);
        this.requests = new SqlRequests(session);
    }

    @Override
    public CustomerTable customers() {
        return customers;
    }

    @Override
    public UserTable users() {
        return users;
    }

    @Override
    public RoleTable roles() {
        return roles;
    }

    @Override
    public LicenseTable licenses() {
        return licenses;
    }

    @Override
    public PartnerTable partner() {
        return partner;
    }

    @Override
    public RequestTable requests() {
        return requests;
    }

    @Override
    public Optional<String> mark(String name) {
        return session.first("SELECT value FROM meta WHERE name = ?", row -> row.getString(1), name);
    }

    @Override
    public void mark(String name, String value) {
        session.update("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)", name, value);
    }

    @Override
    public int purge(long until) {
        String gone = "(SELECT k FROM user WHERE deleted_at IS NOT NULL AND deleted_at <= ?)";
        session.each(
                "SELECT sku, count(*) FROM license WHERE user IN " + gone + " GROUP BY sku",
                row -> session.update(
                        "UPDATE sku SET consumed_units = consumed_units - ? WHERE k = ?",
                        row.getLong(2),
                        row.getLong(1)),
                until);
        session.update("DELETE FROM license WHERE user IN " + gone, until);
        session.update("DELETE FROM member WHERE user IN " + gone, until);
        return session.update("DELETE FROM user WHERE deleted_at IS NOT NULL AND deleted_at <= ?", until);
    }

    @Override
    public void clear() {
        Schema.clear(session);
        customers.forget();
    }

    /** What was known may have been undone. */
    void rolledBack() {
        customers.forget();
    }
}
