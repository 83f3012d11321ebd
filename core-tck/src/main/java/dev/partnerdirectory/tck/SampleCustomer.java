package dev.partnerdirectory.tck;

import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import java.util.List;

/**
 * A customer for a test.
 *
 * @param customer        as {@code Customers.get} is to answer it: default domain and custom domains are verified and
 *                        managed. With the relationship {@code NONE} it is not this partner's (R6)
 * @param federatedDomain a further domain, verified and federated
 * @param roles           activated directory roles, without members
 * @param skus            subscribed SKUs, no unit of them consumed
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
