package dev.partnerdirectory.core.planning;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.manifest.RoleSetRow;
import dev.partnerdirectory.core.manifest.UserRow;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.license.SkuRef;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.write.Cells;
import dev.partnerdirectory.core.write.CustomerIndex;
import dev.partnerdirectory.core.write.Validation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads one entry and collects all errors in it. Fields have the manifest's column names. One instance reads one entry.
 */
final class EntryReader {
    /**
     * A placeholder for the password that is derived when a user is created. It follows the rules and contains no
     * user's name.
     */
    private static final Secret SOME_PASSWORD = Secret.of("Aa1! ~~~~~~~~");

    private final CustomerIndex customers;
    private final Validation validation;
    private final Purpose purpose;
    private final Cells cells = new Cells();
    private Optional<CustomerId> customer = Optional.empty();

    EntryReader(CustomerIndex customers, Validation validation, Purpose purpose) {
        this.customers = customers;
        this.validation = validation;
        this.purpose = purpose;
    }

    List<Violation> violations() {
        return cells.violations();
    }

    /** The desired user of the row; empty if there are errors. */
    Optional<DesiredUser> user(UserRow row) {
        customer = customer(row.customer());
        Optional<UserPrincipalName> name =
                cells.required("userPrincipalName", row.userPrincipalName(), UserPrincipalName::new);
        UserChanges fields = new UserChanges(
                Optional.empty(),
                cells.text("displayName", row.displayName()),
                cells.text("firstName", row.firstName()),
                cells.text("lastName", row.lastName()),
                cells.optional("usageLocation", row.usageLocation(), UsageLocation::new),
                Optional.empty());
        List<RoleRef> roles = cells.each("roles", row.roles(), RoleRef::parse);
        List<SkuRef> licenses = cells.each("licenses", row.licenses(), SkuRef::parse);
        boolean present = present(row.state());
        suitsPurpose(row, present);
        if (present) {
            name.ifPresent(given -> keepsRules(given, fields, row.password().orElse(SOME_PASSWORD)));
            name.ifPresent(this::isOfThisCustomer);
        } else {
            contradictions(row);
        }
        return name.filter(given -> cells.violations().isEmpty())
                .map(given ->
                        new DesiredUser(customer.orElseThrow(), row.row(), given, present, fields, roles, licenses));
    }

    private void suitsPurpose(UserRow row, boolean present) {
        if (purpose == Purpose.ONBOARD && !present) {
            cells.reject("state", "must be present or empty: onboarding deletes nobody");
        }
        if (purpose == Purpose.ONBOARD && row.displayName().isBlank()) {
            cells.reject("displayName", "must not be blank");
        }
        if (purpose != Purpose.ONBOARD && row.password().isPresent()) {
            cells.reject("password", "must be empty: a run makes the passwords itself");
        }
    }

    private void isOfThisCustomer(UserPrincipalName name) {
        customer.flatMap(one -> customers.otherOwner(name.domain(), one))
                .ifPresent(other -> cells.reject(
                        "userPrincipalName",
                        "has the domain '%s', which is customer %s's".formatted(name.domain(), other)));
    }

    private boolean present(String state) {
        String said = state.strip().toLowerCase(Locale.ROOT);
        if (!said.isEmpty() && !said.equals("present") && !said.equals("absent")) {
            cells.reject("state", "must be present, absent or empty, not '%s'".formatted(state.strip()));
        }
        return !said.equals("absent");
    }

    private void contradictions(UserRow row) {
        if (row.roles().stream().anyMatch(role -> !role.isBlank())) {
            cells.reject("roles", "must be empty for a user who is to be absent");
        }
        if (row.licenses().stream().anyMatch(license -> !license.isBlank())) {
            cells.reject("licenses", "must be empty for a user who is to be absent");
        }
    }

    private void keepsRules(UserPrincipalName name, UserChanges fields, Secret password) {
        NewCustomerUser asIfNew = new NewCustomerUser(
                name,
                fields.displayName().orElse("not given"),
                fields.firstName(),
                fields.lastName(),
                fields.usageLocation(),
                Optional.empty(),
                Optional.empty(),
                PasswordProfile.temporary(password));
        for (Violation violation : validation.violations("", asIfNew)) {
            String column = violation.field().substring(violation.field().lastIndexOf('.') + 1);
            if (!column.equals("password") || !password.equals(SOME_PASSWORD)) {
                cells.reject(column, violation.reason());
            }
        }
    }

    /** The desired members of the role; empty if there are errors. */
    Optional<DesiredRole> role(RoleSetRow row) {
        if (purpose != Purpose.PROVISION) {
            cells.reject("role", "is not for onboarding or offboarding: plan it");
        }
        customer = customer(row.customer());
        List<UserRef> members = cells.each("members", row.members(), UserRef::parse);
        return cells.required("role", row.role(), RoleRef::parse)
                .filter(role -> cells.violations().isEmpty())
                .map(role -> new DesiredRole(customer.orElseThrow(), row.row(), role, members, row.authoritative()));
    }

    private Optional<CustomerId> customer(String raw) {
        if (raw.isBlank()) {
            cells.reject("customer", "must not be blank");
            return Optional.empty();
        }
        try {
            return Optional.of(customers.id(CustomerRef.parse(raw)));
        } catch (DirectoryException nobody) {
            cells.reject("customer", "cannot be used: " + nobody.messageAndRemedy());
            return Optional.empty();
        }
    }
}
