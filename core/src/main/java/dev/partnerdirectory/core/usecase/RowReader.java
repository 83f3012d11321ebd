package dev.partnerdirectory.core.usecase;

import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.model.customer.CustomerName;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.license.SkuRef;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.port.in.Onboarding;
import dev.partnerdirectory.core.port.in.OnboardingRow;
import dev.partnerdirectory.core.settle.PasswordGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads one raw row, and lists everything that is malformed in it. Fields bear the manifest's column names. A malformed
 * field is replaced by a harmless one, so that the rules of all others can be checked in the same go; a row with
 * violations must not be run. One instance reads one row.
 */
final class RowReader {
    private static final CustomerRef SOME_CUSTOMER = new CustomerName("malformed");
    private static final UserPrincipalName SOME_NAME = new UserPrincipalName("malformed@example.com");

    private final OnboardingRow row;
    private final PasswordGenerator passwords;
    private final List<Violation> violations = new ArrayList<>();

    RowReader(OnboardingRow row, PasswordGenerator passwords) {
        this.row = row;
        this.passwords = passwords;
    }

    /** What the row asks for. A password it lacks is generated. */
    Onboarding.Request read() {
        CustomerRef customer =
                required("customer", row.customer(), CustomerRef::parse).orElse(SOME_CUSTOMER);
        UserPrincipalName name = required("userPrincipalName", row.userPrincipalName(), UserPrincipalName::new)
                .orElse(SOME_NAME);
        Optional<UsageLocation> location = optional("usageLocation", row.usageLocation(), UsageLocation::new);
        List<RoleRef> roles = each("roles", row.roles(), RoleRef::parse);
        List<SkuRef> licenses = each("licenses", row.licenses(), SkuRef::parse);
        if (!licenses.isEmpty() && row.usageLocation().isBlank()) {
            violations.add(new Violation("usageLocation", "must be given where licences are to be assigned"));
        }
        if (!row.state().isBlank() && !row.state().strip().equalsIgnoreCase("present")) {
            violations.add(new Violation("state", "must be present or empty: onboarding takes nobody away"));
        }
        NewCustomerUser user = new NewCustomerUser(
                name,
                row.displayName().strip(),
                text(row.firstName()),
                text(row.lastName()),
                location,
                Optional.empty(),
                Optional.empty(),
                PasswordProfile.temporary(row.password().orElseGet(() -> passwords.generate(name))));
        return new Onboarding.Request(row.row(), customer, user, roles, licenses);
    }

    /** What was found malformed. */
    List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** Whether this field was found malformed, so that the request holds a stand-in for it. */
    boolean isMalformed(String field) {
        return violations.stream().anyMatch(violation -> violation.field().equals(field));
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

    /** Types say themselves what they do not take; that sentence is the reason. */
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
