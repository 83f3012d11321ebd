package dev.partnerdirectory.fake.http;

import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.out.CustomerUsers;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import java.util.Optional;

/**
 * One PATCH as the writes it is made of: restore, then change, then set the password. Each has an id of its own,
 * derived from the request's, so that a repeated PATCH repeats none of them.
 */
record UserPatch(ApiCall call, CustomerId customer, UserId user) {
    CustomerUser apply(boolean active, UserChanges changes, Optional<PasswordProfile> password) {
        CustomerUsers users = call.ports().users();
        CustomerUser result = active ? users.restore(customer, user, call.requestIdFor("restore")) : existing();
        UserChanges wanted = changes.notYetIn(result);
        if (!wanted.isEmpty()) {
            result = users.update(customer, user, wanted, call.requestIdFor("update"));
        }
        if (password.isPresent()) {
            result = users.resetPassword(customer, user, password.get(), call.requestIdFor("password"));
        }
        return result;
    }

    /** A deleted user who is not to be restored is simply not there: 60002, not 3000 (R26). */
    private CustomerUser existing() {
        try {
            return call.ports().users().get(customer, user);
        } catch (NotFound e) {
            if (e.missing() == NotFound.Missing.USER) {
                throw new ServiceFault(404, "60002", String.valueOf(e.getMessage()));
            }
            throw e;
        }
    }
}
