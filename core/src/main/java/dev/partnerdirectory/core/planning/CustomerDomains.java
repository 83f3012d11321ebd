package dev.partnerdirectory.core.planning;

import dev.partnerdirectory.core.model.NearestNames;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The domains in which one customer's users can be created: the default domain, the domains the service gives for a
 * single customer, and the domains of active users. Nothing is read for the default domain. For one thread.
 */
final class CustomerDomains {
    private final CustomerView view;
    private final String name;
    private final String defaultDomain;
    private final Map<String, Optional<String>> judged = new HashMap<>();

    CustomerDomains(CustomerView view, String name, String defaultDomain) {
        this.view = view;
        this.name = name;
        this.defaultDomain = defaultDomain;
    }

    /**
     * Why no user can be created in the name's domain. Empty if the domain is the customer's, or if the service gives
     * no domains at all.
     */
    Optional<String> fault(UserPrincipalName user) {
        String domain = user.domain().toLowerCase(Locale.ROOT);
        return domain.equalsIgnoreCase(defaultDomain) ? Optional.empty() : judged.computeIfAbsent(domain, this::judge);
    }

    private Optional<String> judge(String domain) {
        Customer customer = view.details();
        List<String> domains = Stream.concat(Stream.of(defaultDomain), customer.customDomains().stream())
                .map(one -> one.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        if (domains.contains(domain) || customer.customDomains().isEmpty() || view.isDomainUsed(domain)) {
            return Optional.empty();
        }
        List<String> nearest = NearestNames.to(domain, domains);
        String hint =
                nearest.isEmpty() ? "known are " + String.join(", ", domains) : "did you mean " + nearest.get(0) + "?";
        return Optional.of(
                "has the domain '%s', which is not a known domain of customer %s; %s".formatted(domain, name, hint));
    }
}
