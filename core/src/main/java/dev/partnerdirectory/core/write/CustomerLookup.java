package dev.partnerdirectory.core.write;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.customer.CustomerName;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.port.out.Customers;
import dev.partnerdirectory.core.port.out.Pages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Resolves references to customers. Each name is looked up once. Thread-safe. */
public final class CustomerLookup {
    private final Customers customers;
    private final Memo<CustomerName, CustomerId> found = new Memo<>();

    CustomerLookup(Customers customers) {
        this.customers = customers;
    }

    /** All customers, read lazily. */
    public Stream<Customer> all() {
        return Pages.stream(PageRequest.first(), customers::list, Customer::id);
    }

    /**
     * The id of a customer. An id is returned without a call. A name is looked up among all customers.
     *
     * @throws NotFound if no customer has the name
     * @throws Conflict if several customers have the name; the message lists them
     */
    public CustomerId id(CustomerRef customer) {
        return customer instanceof CustomerId id ? id : found.get((CustomerName) customer, this::onlyBearer);
    }

    /** A listing may leave out custom domains. Then only the company name and the default domain can match. */
    private CustomerId onlyBearer(CustomerName name) {
        ErrorDetails details = ErrorDetails.of(Operation.LIST_CUSTOMERS);
        List<String> known = new ArrayList<>();
        return NameSearch.only(
                        all().peek(one -> known.addAll(names(one)))
                                .filter(name::names)
                                .toList(),
                        () -> NameSearch.unknown(
                                NotFound.Missing.CUSTOMER,
                                "no customer has the id, domain or company name '%s'".formatted(name),
                                details,
                                name.toString(),
                                known.stream(),
                                "list the customers to see their ids and domains"),
                        "customers have the name '%s'".formatted(name),
                        one -> "%s (%s)"
                                .formatted(one.id(), one.companyProfile().domain()),
                        details.withRemedy("name the customer by id or domain"))
                .id();
    }

    private static List<String> names(Customer one) {
        return List.of(
                one.companyProfile().companyName(),
                one.companyProfile().domain().toString());
    }
}
