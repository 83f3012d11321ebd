package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What people call the customers that plans and runs know by their ids. Stateless. */
final class CustomerNames {
    private CustomerNames() {}

    /** The name of each; none at all where the directory does not tell, for nothing but looks depends on them. */
    static Map<CustomerId, String> of(PartnerDirectory directory) {
        Map<CustomerId, String> names = new HashMap<>();
        try (Stream<Customer> all = directory.customers().list()) {
            all.forEach(customer ->
                    names.put(customer.id(), customer.companyProfile().companyName()));
        } catch (DirectoryException untold) {
            return Map.of();
        }
        return names;
    }
}
