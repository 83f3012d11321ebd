package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.error.NotFound.Missing;
import dev.partnerdirectory.core.model.customer.CompanyProfile;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.customer.RelationshipToPartner;
import dev.partnerdirectory.fake.BeyondPorts.CustomerFilter;
import dev.partnerdirectory.fake.BeyondPorts.CustomerFilter.Field;
import dev.partnerdirectory.fake.BeyondPorts.CustomerFilter.Match;
import dev.partnerdirectory.fake.store.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The customers and their domains. */
final class CustomerTable {
    private static final String COLUMNS =
            "k, id, company_name, domain, email, relationship, commerce_id, delegated_access";
    private static final String NOT_OURS = RelationshipToPartner.NONE.name();

    private CustomerTable() {}

    /** A customer with all its parts. */
    static Customer get(Session session, Call call, CustomerId id) {
        Customer bare = session.first(
                        "SELECT " + COLUMNS + " FROM customer WHERE id = ?", CustomerTable::whole, id.value())
                .orElseThrow(() -> absent(call, id));
        requireOurs(call, id, bare.relationshipToPartner().name());
        List<String> domains = session.list("""
                SELECT d.name FROM domain d JOIN customer c ON c.k = d.customer
                WHERE c.id = ? AND d.verified = 1 AND d.name_key <> c.domain_key ORDER BY d.name_key""", row -> row.getString(1), id.value());
        return new Customer(
                bare.id(),
                bare.companyProfile(),
                bare.relationshipToPartner(),
                bare.commerceId(),
                bare.allowDelegatedAccess(),
                domains);
    }

    /** A listing's row with its key. */
    record Keyed(long key, Customer customer) {}

    /** The partner's customers with keys above {@code after}, without the parts a listing leaves out. */
    static List<Keyed> list(Session session, long after, int limit) {
        return session.list(
                "SELECT " + COLUMNS + " FROM customer WHERE k > ? AND relationship <> ? ORDER BY k LIMIT ?",
                row -> new Keyed(row.getLong(1), listed(row)),
                after,
                NOT_OURS,
                limit);
    }

    /** Those of the partner's customers with keys above {@code after} that match. */
    static List<Keyed> list(Session session, CustomerFilter filter, long after, int limit) {
        String key = UserTable.sortKey(filter.text());
        String column = filter.field() == Field.COMPANY_NAME ? "company_key" : "domain_key";
        String upTo = filter.match() == Match.EQUALS ? key : key + Character.toString(Character.MAX_CODE_POINT);
        return session.list(
                "SELECT " + COLUMNS + " FROM customer WHERE " + column + " BETWEEN ? AND ?"
                        + " AND k > ? AND relationship <> ? ORDER BY k LIMIT ?",
                row -> new Keyed(row.getLong(1), listed(row)),
                key,
                upTo,
                after,
                NOT_OURS,
                limit);
    }

    static void requireOurs(Call call, CustomerId id, String relationship) {
        if (relationship.equals(NOT_OURS)) {
            throw call.forbidden(
                    ServiceCode.NO_RELATIONSHIP, "the partner has no relationship with customer %s".formatted(id));
        }
    }

    static RuntimeException absent(Call call, CustomerId id) {
        return call.notFound(Missing.CUSTOMER, ServiceCode.TENANT_NOT_FOUND, "customer %s was not found".formatted(id));
    }

    private static Customer whole(ResultSet row) throws SQLException {
        boolean delegated = row.getInt(8) != 0;
        Optional<Boolean> access = row.wasNull() ? Optional.empty() : Optional.of(delegated);
        return new Customer(
                new CustomerId(row.getString(2)),
                profile(row),
                RelationshipToPartner.valueOf(row.getString(6)),
                Optional.ofNullable(row.getString(7)),
                access,
                List.of());
    }

    private static Customer listed(ResultSet row) throws SQLException {
        CompanyProfile whole = profile(row);
        return new Customer(
                new CustomerId(row.getString(2)),
                new CompanyProfile(whole.tenantId(), whole.domain(), whole.companyName(), Optional.empty()),
                RelationshipToPartner.valueOf(row.getString(6)),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static CompanyProfile profile(ResultSet row) throws SQLException {
        return new CompanyProfile(
                new CustomerId(row.getString(2)),
                row.getString(4),
                row.getString(3),
                Optional.ofNullable(row.getString(5)));
    }
}
