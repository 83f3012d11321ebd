package dev.partnerdirectory.core.service;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.port.in.CustomerCatalog;
import dev.partnerdirectory.core.write.DirectorySession;
import dev.partnerdirectory.core.write.Validation;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The service behind {@link CustomerCatalog}. Thread-safe. */
public record CustomerCatalogService(Supplier<DirectorySession> sessions, Validation validation)
        implements CustomerCatalog {
    @Override
    public Stream<Customer> list() {
        return sessions.get().customers().all();
    }

    @Override
    public Page<Customer> page(PageRequest page) {
        validation.check(Operation.LIST_CUSTOMERS, "page", page);
        return sessions.get().ports().customers().list(page);
    }

    @Override
    public Customer get(CustomerRef customer) {
        DirectorySession session = sessions.get();
        return session.ports().customers().get(session.customers().id(customer));
    }
}
