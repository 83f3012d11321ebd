package dev.partnerdirectory.core.service;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.port.in.Onboarding;
import dev.partnerdirectory.core.write.DirectorySession;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a batch reads once for each customer instead of once for each person: the customer's id, which of the wanted
 * names are taken, and what has been bought. What cannot be read here is left to the person's own steps, which then
 * fail with the reason. Immutable once laid, thread-safe.
 */
final class Groundwork {
    private final Map<CustomerRef, CustomerId> customers = new HashMap<>();
    private final Map<CustomerId, Map<UserPrincipalName, CustomerUser>> present = new HashMap<>();
    private final Map<CustomerId, List<SubscribedSku>> bought = new HashMap<>();

    private Groundwork() {}

    static Groundwork lay(DirectorySession unit, List<Onboarding.Request> requests) {
        Groundwork ground = new Groundwork();
        Map<CustomerRef, List<Onboarding.Request>> byCustomer =
                requests.stream().collect(Collectors.groupingBy(Onboarding.Request::customer));
        byCustomer.forEach((customer, theirs) -> ifPossible(() -> ground.lay(unit, customer, theirs)));
        return ground;
    }

    private void lay(DirectorySession unit, CustomerRef customer, List<Onboarding.Request> requests) {
        CustomerId id = unit.customers().id(customer);
        customers.put(customer, id);
        if (requests.stream().anyMatch(request -> !request.licenses().isEmpty())) {
            ifPossible(() -> bought.put(id, unit.skus().all(id)));
        }
        if (requests.size() > 1) {
            ifPossible(
                    () -> present.computeIfAbsent(id, absent -> new HashMap<>()).putAll(bearers(unit, id, requests)));
        }
    }

    private static Map<UserPrincipalName, CustomerUser> bearers(
            DirectorySession unit, CustomerId customer, List<Onboarding.Request> requests) {
        Set<UserPrincipalName> wanted = new HashSet<>();
        requests.forEach(request -> wanted.add(request.user().userPrincipalName()));
        return unit.users()
                .all(customer, UserListing.active())
                .filter(user -> wanted.contains(user.userPrincipalName()))
                .collect(Collectors.toMap(CustomerUser::userPrincipalName, user -> user, (one, other) -> one));
    }

    /** A refused sign-in fails everybody alike, so it ends the batch at once. */
    private static void ifPossible(Runnable reading) {
        try {
            reading.run();
        } catch (DirectoryException unreadable) {
            if (unreadable.kind() == ErrorKind.UNAUTHENTICATED || unreadable.kind() == ErrorKind.INTERRUPTED) {
                throw unreadable;
            }
        }
    }

    CustomerId customer(DirectorySession unit, CustomerRef customer) {
        CustomerId known = customers.get(customer);
        return known != null ? known : unit.customers().id(customer);
    }

    /** Who bears the name: as read once, where a whole customer was read. */
    Optional<CustomerUser> bearer(DirectorySession unit, CustomerId customer, UserPrincipalName name) {
        Map<UserPrincipalName, CustomerUser> known = present.get(customer);
        return known != null
                ? Optional.ofNullable(known.get(name))
                : unit.users().find(customer, name);
    }

    List<SubscribedSku> bought(DirectorySession unit, CustomerId customer) {
        List<SubscribedSku> known = bought.get(customer);
        return known != null ? known : unit.skus().all(customer);
    }
}
