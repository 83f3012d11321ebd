package dev.partnerdirectory.core.service;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.port.in.CustomerCatalog;
import dev.partnerdirectory.core.write.DirectorySession;
import dev.partnerdirectory.core.write.Validation;
import java.util.function.Supplier;
import java.util.stream.Stream;

final class CustomerCatalogService implements CustomerCatalog {
    private final Supplier<DirectorySession> units;
    private final Validation validation;

    CustomerCatalogService(Supplier<DirectorySession> units, Validation validation) {
        this.units = units;
        this.validation = validation;
    }

    @Override
    public Stream<Customer> list() {
        return units.get().customers().all();
    }

    @Override
    public Page<Customer> page(PageRequest page) {
        validation.check(Operation.LIST_CUSTOMERS, "page", page);
        return units.get().ports().customers().list(page);
    }

    @Override
    public Customer get(CustomerRef customer) {
        DirectorySession unit = units.get();
        return unit.ports().customers().get(unit.customers().id(customer));
    }

    @Override
    public CustomerId resolve(CustomerRef customer) {
        return units.get().customers().id(customer);
    }
}
