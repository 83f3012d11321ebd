package dev.partnerdirectory.core.write;

import static java.util.Objects.requireNonNull;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.error.Remedy;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.PlainText;
import dev.partnerdirectory.core.model.customer.CompanyProfile;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerChoice;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.customer.CustomerName;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All customers by id, domain and company name, so that a million rows cost one listing. Names that look the same in
 * {@link PlainText} are the same, in any letter case. Immutable, thread-safe.
 */
public final class CustomerIndex {
    private static final ErrorDetails LISTING = ErrorDetails.of(Operation.LIST_CUSTOMERS);
    private static final String LIST = "list the customers to see their ids and domains";

    private final Map<CustomerId, Customer> all = new LinkedHashMap<>();
    private final Map<String, Set<CustomerId>> byName = new HashMap<>();
    private final Map<String, CustomerId> byDomain = new HashMap<>();

    CustomerIndex(Stream<Customer> customers) {
        customers.forEachOrdered(customer -> {
            all.put(customer.id(), customer);
            names(customer)
                    .forEach(name -> byName.computeIfAbsent(key(name), any -> new LinkedHashSet<>())
                            .add(customer.id()));
            domains(customer).forEach(domain -> byDomain.put(key(domain), customer.id()));
        });
    }

    /** A listing may leave out custom domains. Then only the company name and the default domain can match. */
    private static Stream<String> names(Customer customer) {
        return Stream.concat(Stream.of(customer.companyProfile().companyName()), domains(customer));
    }

    private static Stream<String> domains(Customer customer) {
        return Stream.concat(Stream.of(customer.companyProfile().domain()), customer.customDomains().stream());
    }

    private static String key(String name) {
        return PlainText.of(name).toLowerCase(Locale.ROOT);
    }

    /** The name of another customer who owns the domain, as far as the listing shows. */
    public Optional<String> otherOwner(String domain, CustomerId than) {
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
            return List.copyOf(all.keySet());
        }
        Set<CustomerId> chosen = new LinkedHashSet<>();
        List<DirectoryException> lost = new ArrayList<>();
        for (CustomerRef customer : choice.named()) {
            try {
                chosen.add(id(customer));
            } catch (DirectoryException nobody) {
                lost.add(nobody);
            }
        }
        if (!lost.isEmpty()) {
            throw new NotFound(
                    NotFound.Missing.CUSTOMER,
                    "not every customer that is named is there: "
                            + joined(lost.stream().map(DirectoryException::getMessage)),
                    LISTING.withRemedy(joined(lost.stream()
                            .flatMap(one -> one.details().remedy().stream())
                            .map(Remedy::text))));
        }
        return List.copyOf(chosen);
    }

    private static String joined(Stream<String> texts) {
        return texts.distinct().collect(Collectors.joining("; "));
    }

    /** The customer's name in a manifest: its domain if only this customer has it, or else its id. */
    public String nameOf(CustomerId customer) {
        String domain = profile(customer).domain();
        return !domain.isBlank() && Set.of(customer).equals(byName.get(key(domain))) ? domain : customer.value();
    }

    /** The name and domain of a customer that was found. */
    public CompanyProfile profile(CustomerId customer) {
        return requireNonNull(all.get(customer)).companyProfile();
    }

    /**
     * The id of a listed customer.
     *
     * @throws NotFound if no customer has the id or name; the remedy names the closest names
     * @throws Conflict if several customers have the name; the message lists them
     */
    public CustomerId id(CustomerRef customer) {
        return customer instanceof CustomerId id ? listed(id) : onlyBearer((CustomerName) customer);
    }

    private CustomerId listed(CustomerId id) {
        if (!all.containsKey(id)) {
            throw new NotFound(NotFound.Missing.CUSTOMER, "no customer has the id " + id, LISTING.withRemedy(LIST));
        }
        return id;
    }

    private CustomerId onlyBearer(CustomerName name) {
        List<CustomerId> bearers = List.copyOf(byName.getOrDefault(key(name.value()), Set.of()));
        // A manifest asks for a name in every row, and the words of errors take longer than the search.
        if (bearers.size() == 1) {
            return bearers.get(0);
        }
        return NameSearch.only(
                bearers,
                () -> NameSearch.unknown(
                        NotFound.Missing.CUSTOMER,
                        "no customer has the id, domain or company name '%s'".formatted(name),
                        LISTING,
                        name.value(),
                        all.values().stream().flatMap(CustomerIndex::names),
                        LIST),
                "customers have the name '%s'".formatted(name),
                one -> "%s (%s)".formatted(one, profile(one).domain()),
                LISTING.withRemedy("name the customer by id or domain"));
    }
}
