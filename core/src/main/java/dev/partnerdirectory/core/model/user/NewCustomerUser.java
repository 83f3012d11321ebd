package dev.partnerdirectory.core.model.user;

import dev.partnerdirectory.core.model.NotBlankIfPresent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * A user to be created, with the fields that a caller can set.
 *
 * @param userPrincipalName local part ≤ 64, domain ≤ 48 characters; its domain verified and not federated
 * @param displayName       1 to 256 characters
 * @param firstName         at most 64 characters
 * @param lastName          at most 64 characters
 * @param usageLocation     needed before licences can be assigned
 * @param immutableId       only to link to an on-premises identity
 * @param passwordProfile   must hold a password
 */
@EntraRules
public record NewCustomerUser(
        @NotNull(message = "must not be missing") @EntraRules
        UserPrincipalName userPrincipalName,

        @NotBlank(message = "must not be blank") @Size(max = 256, message = "must be at most {max} characters long")
        String displayName,

        Optional<@Size(min = 1, max = 64, message = "must be {min} to {max} characters long") String> firstName,
        Optional<@Size(min = 1, max = 64, message = "must be {min} to {max} characters long") String> lastName,
        Optional<@EntraRules UsageLocation> usageLocation,
        Optional<@NotBlankIfPresent String> immutableId,
        Optional<@NotBlankIfPresent String> phoneNumber,
        @NotNull(message = "must not be missing") @Valid PasswordProfile passwordProfile) {

    /** A user with only the fields that the service requires. */
    public static NewCustomerUser of(
            UserPrincipalName userPrincipalName, String displayName, PasswordProfile password) {
        return new NewCustomerUser(
                userPrincipalName,
                displayName,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                password);
    }

    public NewCustomerUser withNames(String first, String last) {
        return new NewCustomerUser(
                userPrincipalName,
                displayName,
                Optional.of(first),
                Optional.of(last),
                usageLocation,
                immutableId,
                phoneNumber,
                passwordProfile);
    }

    public NewCustomerUser withUsageLocation(UsageLocation location) {
        return new NewCustomerUser(
                userPrincipalName,
                displayName,
                firstName,
                lastName,
                Optional.of(location),
                immutableId,
                phoneNumber,
                passwordProfile);
    }

    /** The user that a directory creates from this. */
    public CustomerUser asCreated(UserId id) {
        CustomerUser.Builder created = CustomerUser.of(id, userPrincipalName, displayName);
        firstName.ifPresent(created::firstName);
        lastName.ifPresent(created::lastName);
        usageLocation.ifPresent(created::usageLocation);
        immutableId.ifPresent(created::immutableId);
        phoneNumber.ifPresent(created::phoneNumber);
        return created.build();
    }
}
