package dev.partnerdirectory.core.planning;

import static java.util.Objects.requireNonNull;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.model.NearestNames;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.PlainText;
import dev.partnerdirectory.core.model.customer.CompanyProfile;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerChoice;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.customer.CustomerName;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All customers by id, domain and company name, so that a million rows cost one listing. Immutable, thread-safe. */
public final class CustomerIndex {
    /** The customer of a text, or why there is none. */
    record Lead(Optional<CustomerId> customer, Optional<String> reason) {
        static Lead nowhere(String reason) {
            return new Lead(Optional.empty(), Optional.of("cannot be used: " + reason));
        }
    }

    private final Map<CustomerId, CompanyProfile> profiles = new LinkedHashMap<>();
    private final Map<String, Set<CustomerId>> byName = new HashMap<>();
    private final Map<String, CustomerId> byDomain = new HashMap<>();

    public CustomerIndex(Iterator<Customer> customers) {
        customers.forEachRemaining(customer -> {
            profiles.put(customer.id(), customer.companyProfile());
            enter(customer.companyProfile().companyName(), customer.id());
            Stream.concat(Stream.of(customer.companyProfile().domain()), customer.customDomains().stream())
                    .forEach(domain -> {
                        enter(domain, customer.id());
                        byDomain.put(key(domain), customer.id());
                    });
        });
    }

    private void enter(String name, CustomerId id) {
        byName.computeIfAbsent(key(name), any -> new HashSet<>()).add(id);
    }

    private static String key(String name) {
        return PlainText.of(name).toLowerCase(Locale.ROOT);
    }

    /** The name of another customer who owns the domain, as far as the listing shows. */
    Optional<String> otherOwner(String domain, CustomerId than) {
        return Optional.ofNullable(byDomain.get(key(domain)))
                .filter(owner -> !owner.equals(than))
                .map(owner -> profile(owner).companyName());
    }

    /**
     * The chosen customers, in the order of the choice.
     *
     * @throws NotFound if some named customers do not exist; the message lists all of them
     */
    public List<CustomerId> chosen(CustomerChoice choice) {
        if (choice.isAll()) {
            return List.copyOf(profiles.keySet());
        }
        List<Lead> leads = choice.named().stream()
                .map(name -> name instanceof CustomerId id ? follow(id) : follow((CustomerName) name))
                .toList();
        List<String> lost =
                leads.stream().flatMap(lead -> lead.reason().stream()).toList();
        if (!lost.isEmpty()) {
            throw new NotFound(
                    NotFound.Missing.CUSTOMER,
                    "not every customer that is named is there: " + String.join("; ", lost),
                    ErrorDetails.of(Operation.LIST_CUSTOMERS)
                            .withRemedy("list the customers to see their ids and domains"));
        }
        return leads.stream()
                .flatMap(lead -> lead.customer().stream())
                .distinct()
                .toList();
    }

    /** The customer's name in a manifest: its domain if only this customer has it, or else its id. */
    String nameOf(CustomerId customer) {
        String domain = profile(customer).domain();
        boolean only = !domain.isBlank() && follow(domain).customer().equals(Optional.of(customer));
        return only ? domain : customer.value();
    }

    /** The name and domain of a customer that was found. */
    public CompanyProfile profile(CustomerId customer) {
        return requireNonNull(profiles.get(customer));
    }

    /** @param text not blank */
    Lead follow(String text) {
        CustomerRef ref = CustomerRef.parse(text);
        return ref instanceof CustomerId id ? follow(id) : follow((CustomerName) ref);
    }

    private Lead follow(CustomerId id) {
        return profiles.containsKey(id)
                ? new Lead(Optional.of(id), Optional.empty())
                : Lead.nowhere("no customer has the id " + id);
    }

    private Lead follow(CustomerName name) {
        Set<CustomerId> bearers = byName.getOrDefault(key(name.value()), Set.of());
        if (bearers.isEmpty()) {
            List<String> nearest = NearestNames.to(name.value(), byName.keySet());
            return Lead.nowhere("no customer has the id, domain or company name '%s'%s"
                    .formatted(name, nearest.isEmpty() ? "" : "; did you mean " + String.join(", or ", nearest) + "?"));
        }
        return bearers.size() == 1
                ? new Lead(Optional.of(bearers.iterator().next()), Optional.empty())
                : Lead.nowhere("%d customers have the name '%s': %s"
                        .formatted(
                                bearers.size(),
                                name,
                                new TreeSet<>(
                                        bearers.stream().map(CustomerId::value).toList())));
    }
}
