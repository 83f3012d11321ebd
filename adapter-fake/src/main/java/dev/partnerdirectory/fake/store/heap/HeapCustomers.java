package dev.partnerdirectory.fake.store.heap;

import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.fake.store.CustomerRow;
import dev.partnerdirectory.fake.store.CustomerTable;
import dev.partnerdirectory.fake.store.DomainRow;
import dev.partnerdirectory.fake.store.SortKey;
import dev.partnerdirectory.fake.store.StoreFailure;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Customers and their domains. */
final class HeapCustomers implements CustomerTable {
    private final Keys keys;
    private final Undo undo;
    private final NavigableMap<Long, CustomerRow> byKey = new TreeMap<>();
    private final Map<CustomerId, CustomerRow> byId = new HashMap<>();
    private final Set<String> domains = new HashSet<>();

    HeapCustomers(Keys keys, Undo undo) {
        this.keys = keys;
        this.undo = undo;
    }

    @Override
    public Optional<CustomerRow> find(CustomerId id) {
        return Optional.ofNullable(byId.get(id));
    }

    @Override
    public List<CustomerRow> list(long after, int limit) {
        return list(row -> true, after, limit);
    }

    @Override
    public List<CustomerRow> list(Column column, TextMatch match, long after, int limit) {
        String wanted = SortKey.of(match.text());
        return list(
                row -> {
                    String text = SortKey.of(
                            column == Column.COMPANY_NAME
                                    ? row.customer().companyProfile().companyName()
                                    : row.customer().companyProfile().domain());
                    return match.isWhole() ? text.equals(wanted) : text.startsWith(wanted);
                },
                after,
                limit);
    }

    private List<CustomerRow> list(Predicate<CustomerRow> matches, long after, int limit) {
        return Walk.over(byKey.tailMap(after, false).values())
                .filter(CustomerRow::isOurs)
                .filter(matches)
                .limit(limit)
                .toList();
    }

    @Override
    public void each(Consumer<CustomerRow> visitor) {
        byKey.values().forEach(visitor);
    }

    @Override
    public long insert(Customer customer, List<DomainRow> owned) {
        CustomerRow row = CustomerRow.of(keys.next(), customer, owned);
        if (byId.putIfAbsent(customer.id(), row) != null) {
            throw StoreFailure.duplicate("customer.id", null);
        }
        undo.add(() -> byId.remove(customer.id()));
        byKey.put(row.key(), row);
        undo.add(() -> byKey.remove(row.key()));
        for (DomainRow domain : owned) {
            if (!domains.add(domain.key())) {
                throw StoreFailure.duplicate("domain.name_key", null);
            }
            undo.add(() -> domains.remove(domain.key()));
        }
        return row.key();
    }
}
