package dev.partnerdirectory.fake.store.sql;

import dev.partnerdirectory.core.model.customer.CompanyProfile;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.customer.RelationshipToPartner;
import dev.partnerdirectory.fake.store.CustomerRow;
import dev.partnerdirectory.fake.store.CustomerTable;
import dev.partnerdirectory.fake.store.DomainRow;
import dev.partnerdirectory.fake.store.SortKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The customers and their domains as rows. */
final class SqlCustomers implements CustomerTable {
    private static final String COLUMNS =
            "k, id, company_name, domain, email, relationship, commerce_id, delegated_access";
    private static final String OURS = " relationship <> '" + RelationshipToPartner.NONE.name() + "'";
    private static final int MOST_KNOWN = 10_000;

    private final Session session;

    /** Nearly every call asks about its customer, and customers change only by seeding, which forgets these. */
    private final Map<CustomerId, CustomerRow> known = new HashMap<>();

    SqlCustomers(Session session) {
        this.session = session;
    }

    @Override
    public Optional<CustomerRow> find(CustomerId id) {
        CustomerRow before = known.get(id);
        if (before != null) {
            return Optional.of(before);
        }
        Optional<CustomerRow> found =
                session.first("SELECT " + COLUMNS + " FROM customer WHERE id = ?", this::row, id.value());
        found.ifPresent(row -> remember(id, row));
        return found;
    }

    private void remember(CustomerId id, CustomerRow row) {
        if (known.size() >= MOST_KNOWN) {
            known.clear();
        }
        known.put(id, row);
    }

    void forget() {
        known.clear();
    }

    @Override
    public List<CustomerRow> list(long after, int limit) {
        return session.list(
                "SELECT " + COLUMNS + " FROM customer WHERE k > ? AND" + OURS + " ORDER BY k LIMIT ?",
                this::row,
                after,
                limit);
    }

    @Override
    public List<CustomerRow> list(Column by, TextMatch match, long after, int limit) {
        String column = by == Column.COMPANY_NAME ? "company_key" : "domain_key";
        String key = SortKey.of(match.text());
        return session.list(
                "SELECT " + COLUMNS + " FROM customer WHERE " + column + " BETWEEN ? AND ? AND k > ? AND" + OURS
                        + " ORDER BY k LIMIT ?",
                this::row,
                key,
                match.isWhole() ? key : key + Character.toString(Character.MAX_CODE_POINT),
                after,
                limit);
    }

    @Override
    public void each(Consumer<CustomerRow> visitor) {
        session.each("SELECT " + COLUMNS + " FROM customer ORDER BY k", row -> visitor.accept(row(row)));
    }

    @Override
    public long insert(Customer customer, List<DomainRow> domains) {
        CompanyProfile profile = customer.companyProfile();
        long key = session.insert(
                """
                INSERT INTO customer (id, company_name, company_key, domain, domain_key, email, relationship, commerce_id,
                    delegated_access) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                customer.id().value(),
                profile.companyName(),
                SortKey.of(profile.companyName()),
                profile.domain(),
                SortKey.of(profile.domain()),
                profile.email().orElse(null),
                customer.relationshipToPartner().name(),
                customer.commerceId().orElse(null),
                customer.allowDelegatedAccess().map(allowed -> allowed ? 1 : 0).orElse(null));
        for (DomainRow domain : domains) {
            session.update(
                    "INSERT INTO domain (name_key, customer, name, verified, federated) VALUES (?, ?, ?, ?, ?)",
                    domain.key(),
                    key,
                    domain.name(),
                    domain.isVerified() ? 1 : 0,
                    domain.isFederated() ? 1 : 0);
        }
        return key;
    }

    private CustomerRow row(ResultSet row) throws SQLException {
        CustomerId id = new CustomerId(row.getString(2));
        boolean delegated = row.getInt(8) != 0;
        Optional<Boolean> access = row.wasNull() ? Optional.empty() : Optional.of(delegated);
        Customer customer = new Customer(
                id,
                new CompanyProfile(id, row.getString(4), row.getString(3), Optional.ofNullable(row.getString(5))),
                RelationshipToPartner.valueOf(row.getString(6)),
                Optional.ofNullable(row.getString(7)),
                access,
                List.of());
        return CustomerRow.of(row.getLong(1), customer, domains(row.getLong(1)));
    }

    private List<DomainRow> domains(long customer) {
        return session.list(
                "SELECT name, verified, federated FROM domain WHERE customer = ?",
                row -> new DomainRow(row.getString(1), row.getBoolean(2), row.getBoolean(3)),
                customer);
    }
}
