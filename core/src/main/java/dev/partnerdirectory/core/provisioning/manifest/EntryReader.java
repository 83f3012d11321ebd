package dev.partnerdirectory.core.provisioning.manifest;

import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.SkuRef;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.settle.Validation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads one entry, and lists everything that is wrong in it alone. Fields bear the manifest's column names. One instance
 * reads one entry.
 */
final class EntryReader {
    private static final CustomerId NO_CUSTOMER = new CustomerId("00000000-0000-0000-0000-000000000000");
    /** Keeps the rules and is like nobody's name; stands for the password that is derived when a user is created. */
    private static final Secret SOME_PASSWORD = Secret.of("Aa1! ~~~~~~~~");

    private final CustomerIndex customers;
    private final Validation validation;
    private final List<Violation> violations = new ArrayList<>();

    EntryReader(CustomerIndex customers, Validation validation) {
        this.customers = customers;
        this.validation = validation;
    }

    /** The wish; empty where something is wrong. */
    Optional<Wish> read(ManifestEntry entry) {
        Optional<? extends Wish> wish = entry instanceof UserRow row ? user(row) : roleSet((RoleSetRow) entry);
        return violations.isEmpty() ? wish.map(Wish.class::cast) : Optional.empty();
    }

    List<Violation> violations() {
        return List.copyOf(violations);
    }

    private Optional<Wish.User> user(UserRow row) {
        CustomerId customer = customer(row.customer());
        Optional<UserPrincipalName> name =
                required("userPrincipalName", row.userPrincipalName(), UserPrincipalName::new);
        UserChanges fields = new UserChanges(
                Optional.empty(),
                text(row.displayName()),
                text(row.firstName()),
                text(row.lastName()),
                optional("usageLocation", row.usageLocation(), UsageLocation::new),
                Optional.empty());
        List<RoleRef> roles = each("roles", row.roles(), RoleRef::parse);
        List<SkuRef> licenses = each("licenses", row.licenses(), SkuRef::parse);
        boolean present = present(row.state());
        if (present) {
            name.ifPresent(given -> keepsRules(given, fields));
        } else {
            contradictions(row);
        }
        return name.map(given -> new Wish.User(row.row(), customer, given, present, fields, roles, licenses));
    }

    private boolean present(String state) {
        String said = state.strip().toLowerCase(Locale.ROOT);
        if (!said.isEmpty() && !said.equals("present") && !said.equals("absent")) {
            violations.add(
                    new Violation("state", "must be present, absent or empty, not '%s'".formatted(state.strip())));
        }
        return !said.equals("absent");
    }

    private void contradictions(UserRow row) {
        if (row.roles().stream().anyMatch(role -> !role.isBlank())) {
            violations.add(new Violation("roles", "must be empty for a user who is to be absent"));
        }
        if (row.licenses().stream().anyMatch(license -> !license.isBlank())) {
            violations.add(new Violation("licenses", "must be empty for a user who is to be absent"));
        }
    }

    private void keepsRules(UserPrincipalName name, UserChanges fields) {
        NewCustomerUser asIfNew = new NewCustomerUser(
                name,
                fields.displayName().orElse("not given"),
                fields.firstName(),
                fields.lastName(),
                fields.usageLocation(),
                Optional.empty(),
                Optional.empty(),
                PasswordProfile.temporary(SOME_PASSWORD));
        for (Violation violation : validation.violations("", asIfNew)) {
            String column = violation.field().substring(violation.field().lastIndexOf('.') + 1);
            if (!column.equals("password")) {
                violations.add(new Violation(column, violation.reason()));
            }
        }
    }

    private Optional<Wish.RoleSet> roleSet(RoleSetRow row) {
        CustomerId customer = customer(row.customer());
        List<UserRef> members = each("members", row.members(), UserRef::parse);
        return required("role", row.role(), RoleRef::parse)
                .map(role -> new Wish.RoleSet(row.row(), customer, role, members, row.authoritative()));
    }

    private CustomerId customer(String raw) {
        if (raw.isBlank()) {
            violations.add(new Violation("customer", "must not be blank"));
            return NO_CUSTOMER;
        }
        CustomerIndex.Lead lead = customers.follow(raw.strip());
        lead.reason().ifPresent(reason -> violations.add(new Violation("customer", reason)));
        return lead.customer().orElse(NO_CUSTOMER);
    }

    private <T> Optional<T> required(String field, String raw, Function<String, T> parse) {
        if (raw.isBlank()) {
            violations.add(new Violation(field, "must not be blank"));
        }
        return optional(field, raw, parse);
    }

    private <T> Optional<T> optional(String field, String raw, Function<String, T> parse) {
        return text(raw).flatMap(value -> parsed(field, value, parse));
    }

    private <T> List<T> each(String field, List<String> raw, Function<String, T> parse) {
        return raw.stream()
                .flatMap(value -> optional(field, value, parse).stream())
                .distinct()
                .toList();
    }

    private <T> Optional<T> parsed(String field, String value, Function<String, T> parse) {
        try {
            return Optional.of(parse.apply(value));
        } catch (IllegalArgumentException malformed) {
            violations.add(new Violation(field, "is malformed: " + malformed.getMessage()));
            return Optional.empty();
        }
    }

    private static Optional<String> text(String raw) {
        return Optional.of(raw.strip()).filter(value -> !value.isEmpty());
    }
}
