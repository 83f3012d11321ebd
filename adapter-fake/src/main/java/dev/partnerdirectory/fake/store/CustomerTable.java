package dev.partnerdirectory.fake.store;

import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Customers with their domains, the partner's own and others. */
public interface CustomerTable {
    Optional<CustomerRow> find(CustomerId id);

    /** Those of the partner's with keys above {@code after}, in the order of the keys. */
    List<CustomerRow> list(long after, int limit);

    /** Those of the partner's that match, with keys above {@code after}, in the order of the keys. */
    List<CustomerRow> list(Column column, TextMatch match, long after, int limit);

    /** Every customer, in the order of the keys. */
    void each(Consumer<CustomerRow> visitor);

    /** The new row's key. */
    long insert(Customer customer, List<DomainRow> domains);

    /** What customers can be looked for by. */
    enum Column {
        COMPANY_NAME,
        DOMAIN
    }

    /**
     * A text to compare with, ignoring case.
     *
     * @param isWhole whether it is all of the other text, or its beginning
     */
    record TextMatch(String text, boolean isWhole) {}
}
