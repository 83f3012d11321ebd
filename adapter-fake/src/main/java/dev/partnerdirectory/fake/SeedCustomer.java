package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.fake.seed.SeedFormat.CustomerSeed;
import dev.partnerdirectory.fake.seed.SeedPlanter;
import dev.partnerdirectory.fake.store.CustomerEntry;
import dev.partnerdirectory.fake.store.DirectoryState;
import dev.partnerdirectory.fake.store.DomainRow;
import java.util.List;

/**
 * A customer to add to a fake, with everything that the ports cannot create.
 *
 * @param customer the default domain and the custom domains become verified, managed domains; a customer whose
 *                 relationship is {@code NONE} is not one of the partner's (R6)
 * @param domains  further domains; a domain of {@code customer} may be repeated here to make it unverified or federated
 * @param roles    activated directory roles
 * @param skus     subscribed SKUs; their consumed units are ignored and counted instead
 */
public record SeedCustomer(
        Customer customer, List<Domain> domains, List<DirectoryRole> roles, List<SubscribedSku> skus) {
    public SeedCustomer {
        domains = List.copyOf(domains);
        roles = List.copyOf(roles);
        skus = List.copyOf(skus);
    }

    CustomerEntry addTo(DirectoryState state) {
        List<DomainRow> rows = domains.stream()
                .map(domain -> new DomainRow(domain.name(), domain.isVerified(), domain.isFederated()))
                .toList();
        return SeedPlanter.add(state, new CustomerSeed(customer, rows, roles, skus));
    }

    /** A customer's domain. Users can be created in it if it is verified and not federated (R11). */
    public record Domain(String name, boolean isVerified, boolean isFederated) {
        /** A domain in which users can be created. */
        public static Domain managed(String name) {
            return new Domain(name, true, false);
        }

        public static Domain federated(String name) {
            return new Domain(name, true, true);
        }

        public static Domain unverified(String name) {
            return new Domain(name, false, false);
        }
    }
}
