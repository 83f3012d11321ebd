package dev.partnerdirectory.core.rehearsal;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.error.Rejected;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;

/** What the service would have said. */
final class Refusals {
    private Refusals() {}

    static Conflict nameTaken(Operation operation, CustomerId customer, UserPrincipalName name) {
        return new Conflict(
                Conflict.Reason.USER_PRINCIPAL_NAME_TAKEN,
                "customer %s already has an active user '%s'".formatted(customer, name),
                about(operation, customer));
    }

    static NotFound noUser(Operation operation, CustomerId customer, UserId user) {
        return new NotFound(
                NotFound.Missing.USER,
                "customer %s has no user %s who could be meant".formatted(customer, user),
                about(operation, customer));
    }

    static Conflict memberAlready(ErrorDetails about, Object user, Object role) {
        return new Conflict(
                Conflict.Reason.ALREADY_A_MEMBER, "user %s is in role %s already".formatted(user, role), about);
    }

    static NotFound noMember(ErrorDetails about, Object user, Object role) {
        return new NotFound(NotFound.Missing.MEMBER, "user %s is not in role %s".formatted(user, role), about);
    }

    static Rejected license(CustomerId customer, String why) {
        return new Rejected(why, about(Operation.UPDATE_LICENSES, customer));
    }

    static ErrorDetails about(Operation operation, CustomerId customer) {
        return ErrorDetails.of(operation).withCustomer(customer);
    }
}
