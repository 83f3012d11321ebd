package dev.partnerdirectory.core.service;

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
import dev.partnerdirectory.core.write.Cells;
import dev.partnerdirectory.core.write.PasswordGenerator;
import java.util.List;
import java.util.Optional;

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
    private final Cells cells = new Cells();

    RowReader(OnboardingRow row, PasswordGenerator passwords) {
        this.row = row;
        this.passwords = passwords;
    }

    /** What the row asks for. A password it lacks is generated. */
    Onboarding.Request read() {
        CustomerRef customer =
                cells.required("customer", row.customer(), CustomerRef::parse).orElse(SOME_CUSTOMER);
        UserPrincipalName name = cells.required("userPrincipalName", row.userPrincipalName(), UserPrincipalName::new)
                .orElse(SOME_NAME);
        Optional<UsageLocation> location = cells.optional("usageLocation", row.usageLocation(), UsageLocation::new);
        List<RoleRef> roles = cells.each("roles", row.roles(), RoleRef::parse);
        List<SkuRef> licenses = cells.each("licenses", row.licenses(), SkuRef::parse);
        if (!licenses.isEmpty() && row.usageLocation().isBlank()) {
            cells.reject("usageLocation", "must be given where licences are to be assigned");
        }
        if (!row.state().isBlank() && !row.state().strip().equalsIgnoreCase("present")) {
            cells.reject("state", "must be present or empty: onboarding takes nobody away");
        }
        NewCustomerUser user = new NewCustomerUser(
                name,
                row.displayName().strip(),
                Cells.text(row.firstName()),
                Cells.text(row.lastName()),
                location,
                Optional.empty(),
                Optional.empty(),
                PasswordProfile.temporary(row.password().orElseGet(() -> passwords.generate(name))));
        return new Onboarding.Request(row.row(), customer, user, roles, licenses);
    }

    /** What was found malformed. */
    List<Violation> violations() {
        return cells.violations();
    }

    /** Whether this field was found malformed, so that the request holds a stand-in for it. */
    boolean isMalformed(String field) {
        return cells.violations().stream()
                .anyMatch(violation -> violation.field().equals(field));
    }
}
