package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserPrincipalName;

/** Where the passwords of created users come from. The same user gets the same one again. Thread-safe. */
@FunctionalInterface
interface PasswordSource {
    Secret of(CustomerId customer, UserPrincipalName user);
}
