package dev.partnerdirectory.core.memory;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.port.out.PasswordSink;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps passwords in memory, for a caller who delivers them after the run. Thread-safe. */
public final class InMemoryPasswords implements PasswordSink {
    private record Key(CustomerId customer, UserPrincipalName user) {}

    /** A password and whose it is. */
    public record Password(CustomerId customer, UserPrincipalName user, Secret secret) {}

    private final Map<Key, Password> passwords = new ConcurrentHashMap<>();

    @Override
    public void handOver(CustomerId customer, UserPrincipalName user, Secret password) {
        passwords.put(new Key(customer, user), new Password(customer, user, password));
    }

    /** The password of one user; empty if none was handed over. */
    public Optional<Secret> of(CustomerId customer, UserPrincipalName user) {
        return Optional.ofNullable(passwords.get(new Key(customer, user))).map(Password::secret);
    }

    /** All passwords so far, in no order. */
    public List<Password> all() {
        return List.copyOf(passwords.values());
    }
}
