package dev.partnerdirectory.core.model.user;

import dev.partnerdirectory.core.model.NotBlankIfPresent;
import dev.partnerdirectory.core.model.PlainText;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * Changes to a user. An empty field is left unchanged and not sent. A field cannot be cleared, because it is unknown
 * what the service does with an empty text.
 */
public record UserChanges(
        Optional<@EntraRules UserPrincipalName> userPrincipalName,
        Optional<@NotBlankIfPresent @Size(max = 256, message = "must be at most {max} characters long") String>
                displayName,
        Optional<@Size(min = 1, max = 64, message = "must be {min} to {max} characters long") String> firstName,
        Optional<@Size(min = 1, max = 64, message = "must be {min} to {max} characters long") String> lastName,
        Optional<@EntraRules UsageLocation> usageLocation,
        Optional<@NotBlankIfPresent String> phoneNumber) {

    /** Changes nothing. */
    public static UserChanges none() {
        return new UserChanges(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether there are no changes. */
    public boolean isEmpty() {
        return equals(none());
    }

    /** These changes without the values {@code user} already has. The rest must be sent. */
    public UserChanges notYetIn(CustomerUser user) {
        return new UserChanges(
                userPrincipalName.filter(
                        name -> !name.value().equals(user.userPrincipalName().value())),
                displayName.filter(name -> !name.equals(user.displayName())),
                firstName.filter(name -> !user.firstName().equals(firstName)),
                lastName.filter(name -> !user.lastName().equals(lastName)),
                usageLocation.filter(location -> !user.usageLocation().equals(usageLocation)),
                phoneNumber.filter(number -> !user.phoneNumber().equals(phoneNumber)));
    }

    /** Like {@link #notYetIn}, but names that look the same in {@link PlainText} are equal. */
    public UserChanges notYetLike(CustomerUser user) {
        UserChanges different = notYetIn(user);
        return new UserChanges(
                different.userPrincipalName,
                different.displayName.filter(name -> !looksLike(name, user.displayName())),
                different.firstName.filter(
                        name -> !looksLike(name, user.firstName().orElse(""))),
                different.lastName.filter(
                        name -> !looksLike(name, user.lastName().orElse(""))),
                different.usageLocation,
                different.phoneNumber);
    }

    private static boolean looksLike(String wanted, String there) {
        return PlainText.of(wanted).equals(PlainText.of(there));
    }

    /** These changes without the fields that have any value in {@code user}. The rest only fills gaps. */
    public UserChanges emptyIn(CustomerUser user) {
        return new UserChanges(
                Optional.empty(),
                Optional.empty(),
                firstName.filter(any -> user.firstName().isEmpty()),
                lastName.filter(any -> user.lastName().isEmpty()),
                usageLocation.filter(any -> user.usageLocation().isEmpty()),
                phoneNumber.filter(any -> user.phoneNumber().isEmpty()));
    }

    /** The values that the user has in the fields of these changes, except the user principal name. */
    public UserChanges valuesIn(CustomerUser user) {
        return new UserChanges(
                Optional.empty(),
                displayName.map(any -> user.displayName()),
                firstName.flatMap(any -> user.firstName()),
                lastName.flatMap(any -> user.lastName()),
                usageLocation.flatMap(any -> user.usageLocation()),
                phoneNumber.flatMap(any -> user.phoneNumber()));
    }

    /** The user with these changes made. All other fields stay unchanged. */
    public CustomerUser appliedTo(CustomerUser user) {
        CustomerUser.Builder changed = user.toBuilder();
        userPrincipalName.ifPresent(changed::userPrincipalName);
        displayName.ifPresent(changed::displayName);
        firstName.ifPresent(changed::firstName);
        lastName.ifPresent(changed::lastName);
        usageLocation.ifPresent(changed::usageLocation);
        phoneNumber.ifPresent(changed::phoneNumber);
        return changed.build();
    }

    public UserChanges withUserPrincipalName(UserPrincipalName name) {
        return new UserChanges(Optional.of(name), displayName, firstName, lastName, usageLocation, phoneNumber);
    }

    public UserChanges withDisplayName(String name) {
        return new UserChanges(userPrincipalName, Optional.of(name), firstName, lastName, usageLocation, phoneNumber);
    }

    public UserChanges withFirstName(String name) {
        return new UserChanges(userPrincipalName, displayName, Optional.of(name), lastName, usageLocation, phoneNumber);
    }

    public UserChanges withLastName(String name) {
        return new UserChanges(
                userPrincipalName, displayName, firstName, Optional.of(name), usageLocation, phoneNumber);
    }

    public UserChanges withUsageLocation(UsageLocation location) {
        return new UserChanges(userPrincipalName, displayName, firstName, lastName, Optional.of(location), phoneNumber);
    }

    public UserChanges withPhoneNumber(String number) {
        return new UserChanges(userPrincipalName, displayName, firstName, lastName, usageLocation, Optional.of(number));
    }
}
