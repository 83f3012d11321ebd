package dev.partnerdirectory.core.service;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.error.Remedy;
import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.license.SkuRef;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.port.in.Onboarding;
import dev.partnerdirectory.core.port.in.OnboardingRow;
import dev.partnerdirectory.core.write.DirectorySession;
import dev.partnerdirectory.core.write.PasswordGenerator;
import dev.partnerdirectory.core.write.SkuLookup;
import dev.partnerdirectory.core.write.Validation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Looks at all rows of a file before anything is written: the form of every field, the rules for what is sent, people
 * who stand twice, and customers, roles and SKUs that nobody knows. Asks for each of these once. One instance checks
 * one file.
 */
final class OnboardingCheck {
    private record Person(CustomerId customer, UserPrincipalName name) {}

    private record RoleOf(CustomerId customer, RoleRef role) {}

    /** What a reference leads to, or why it leads nowhere. */
    private record Lead<T>(Optional<T> value, Optional<String> reason) {}

    private final DirectorySession unit;
    private final Validation validation;
    private final PasswordGenerator passwords;
    private final Map<CustomerRef, Lead<CustomerId>> customers = new HashMap<>();
    private final Map<RoleOf, Lead<?>> roles = new HashMap<>();
    private final Map<CustomerId, List<SubscribedSku>> skus = new HashMap<>();
    private final Map<Person, Long> people = new HashMap<>();

    OnboardingCheck(DirectorySession unit, Validation validation, PasswordGenerator passwords) {
        this.unit = unit;
        this.validation = validation;
        this.passwords = passwords;
    }

    Onboarding.Checked check(List<OnboardingRow> rows) {
        List<Onboarding.Request> requests = new ArrayList<>();
        List<Onboarding.RowFault> faults = new ArrayList<>();
        for (OnboardingRow row : rows) {
            RowReader reader = new RowReader(row, passwords);
            Onboarding.Request request = reader.read();
            List<Violation> violations = new ArrayList<>(reader.violations());
            violations.addAll(brokenRules(request));
            violations.addAll(lostReferences(request, reader));
            if (violations.isEmpty()) {
                requests.add(request);
            }
            violations.forEach(violation -> faults.add(new Onboarding.RowFault(row.row(), violation)));
        }
        return new Onboarding.Checked(requests, faults);
    }

    private List<Violation> brokenRules(Onboarding.Request request) {
        return validation.violations("", request).stream()
                .map(violation -> new Violation(column(violation.field()), violation.reason()))
                .toList();
    }

    /** The last part of a field's path is its column's name. */
    private static String column(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private List<Violation> lostReferences(Onboarding.Request request, RowReader reader) {
        if (reader.isMalformed("customer")) {
            return List.of();
        }
        Lead<CustomerId> customer = customers.computeIfAbsent(
                request.customer(), ref -> follow(() -> unit.customers().id(ref)));
        if (customer.value().isEmpty()) {
            return violations("customer", customer);
        }
        List<Violation> found = new ArrayList<>();
        if (!reader.isMalformed("userPrincipalName")) {
            found.addAll(standsTwice(customer.value().get(), request));
        }
        for (RoleRef role : request.roles()) {
            found.addAll(violations("roles", role(customer.value().get(), role)));
        }
        for (SkuRef sku : request.licenses()) {
            found.addAll(violations("licenses", sku(customer.value().get(), sku)));
        }
        return found;
    }

    private List<Violation> standsTwice(CustomerId customer, Onboarding.Request request) {
        Long first = people.putIfAbsent(new Person(customer, request.user().userPrincipalName()), request.row());
        return first == null
                ? List.of()
                : List.of(new Violation("userPrincipalName", "stands in row " + first + " already"));
    }

    private Lead<?> role(CustomerId customer, RoleRef role) {
        return roles.computeIfAbsent(
                new RoleOf(customer, role), asked -> follow(() -> unit.roles().id(customer, role)));
    }

    private Lead<SubscribedSku> sku(CustomerId customer, SkuRef sku) {
        List<SubscribedSku> bought =
                skus.computeIfAbsent(customer, id -> unit.skus().all(id));
        return follow(() -> SkuLookup.only(customer, sku, bought));
    }

    private static <T> Lead<T> follow(Supplier<T> lookup) {
        try {
            return new Lead<>(Optional.of(lookup.get()), Optional.empty());
        } catch (NotFound | Conflict lost) {
            return new Lead<>(Optional.empty(), Optional.of(sentence(lost)));
        }
    }

    private static String sentence(DirectoryException lost) {
        return "cannot be resolved: " + lost.getMessage()
                + lost.details().remedy().map(Remedy::text).map("; "::concat).orElse("");
    }

    private static List<Violation> violations(String field, Lead<?> lead) {
        return lead.reason().stream()
                .map(reason -> new Violation(field, reason))
                .toList();
    }
}
