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
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds which customer is meant. Thread-safe. */
public final class CustomerLookup {
    private final Customers customers;

    CustomerLookup(Customers customers) {
        this.customers = customers;
    }

    /** Every customer, lazily. */
    public Stream<Customer> all() {
        return Pages.stream(PageRequest.first(), customers::list);
    }

    /**
     * The id that is meant: an id as it is, without a call; a name by looking through all customers.
     *
     * @throws NotFound if none bears the name
     * @throws Conflict if more than one bears it; the message names them
     */
    public CustomerId id(CustomerRef customer) {
        return customer instanceof CustomerId id ? id : onlyBearer((CustomerName) customer);
    }

    private CustomerId onlyBearer(CustomerName name) {
        // A listing leaves custom domains out (wire sheet 3.6): only company name and default domain can match.
        List<Customer> bearers = all().filter(name::names).toList();
        if (bearers.isEmpty()) {
            throw new NotFound(
                    NotFound.Missing.CUSTOMER,
                    "no customer has the id, domain or company name '%s'".formatted(name),
                    ErrorDetails.of(Operation.LIST_CUSTOMERS)
                            .withRemedy("list the customers to see their ids and domains"));
        }
        if (bearers.size() > 1) {
            throw new Conflict(
                    Conflict.Reason.AMBIGUOUS,
                    "%d customers bear the name '%s': %s"
                            .formatted(
                                    bearers.size(),
                                    name,
                                    bearers.stream()
                                            .map(CustomerLookup::described)
                                            .collect(Collectors.joining(", "))),
                    ErrorDetails.of(Operation.LIST_CUSTOMERS).withRemedy("name the customer by id or domain"));
        }
        return bearers.get(0).id();
    }

    private static String described(Customer customer) {
        return "%s (%s)".formatted(customer.id(), customer.companyProfile().domain());
    }
}
