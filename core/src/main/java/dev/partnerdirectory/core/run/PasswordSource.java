package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserPrincipalName;

/** Gives the passwords of created users. The same user always gets the same password. Thread-safe. */
@FunctionalInterface
interface PasswordSource {
    Secret of(CustomerId customer, UserPrincipalName user);
}
