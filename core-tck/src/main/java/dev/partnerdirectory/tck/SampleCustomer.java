package dev.partnerdirectory.tck;

import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import java.util.List;

/**
 * A customer for a test.
 *
 * @param customer        the expected answer of {@code Customers.get}: its default domain and custom domains are
 *                        verified and managed. With the relationship {@code NONE}, the customer belongs to another
 *                        partner (R6)
 * @param federatedDomain another domain, verified and federated
 * @param roles           activated directory roles, without members
 * @param skus            subscribed SKUs without consumed units
 */
public record SampleCustomer(
        Customer customer, String federatedDomain, List<DirectoryRole> roles, List<SubscribedSku> skus) {
    public SampleCustomer {
        roles = List.copyOf(roles);
        skus = List.copyOf(skus);
    }

    public CustomerId id() {
        return customer.id();
    }
}
