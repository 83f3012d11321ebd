package dev.partnerdirectory.fake.store;

import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.RelationshipToPartner;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A customer as it is kept.
 *
 * @param customer       without custom domains
 * @param domains        its default domain among them, in the order of their names
 * @param managedDomains lower case; users can be created in these (R11)
 */
public record CustomerRow(long key, Customer customer, List<DomainRow> domains, Set<String> managedDomains) {
    /** The row of a customer, whose custom domains are taken from {@code domains} alone. */
    public static CustomerRow of(long key, Customer customer, List<DomainRow> domains) {
        return new CustomerRow(
                key,
                with(customer, List.of()),
                domains.stream().sorted(Comparator.comparing(DomainRow::key)).toList(),
                domains.stream()
                        .filter(domain -> domain.isVerified() && !domain.isFederated())
                        .map(DomainRow::key)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether it is one of the partner's (R6). */
    public boolean isOurs() {
        return customer.relationshipToPartner() != RelationshipToPartner.NONE;
    }

    /** The customer with their custom domains: the verified ones beside the default one. */
    public Customer whole() {
        String own = customer.companyProfile().domain().toLowerCase(Locale.ROOT);
        return with(
                customer,
                domains.stream()
                        .filter(domain -> domain.isVerified() && !domain.key().equals(own))
                        .map(DomainRow::name)
                        .toList());
    }

    private static Customer with(Customer customer, List<String> customDomains) {
        return new Customer(
                customer.id(),
                customer.companyProfile(),
                customer.relationshipToPartner(),
                customer.commerceId(),
                customer.allowDelegatedAccess(),
                customDomains);
    }
}
