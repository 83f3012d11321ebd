package dev.partnerdirectory.core.model.user;

import dev.partnerdirectory.core.model.Guid;
import dev.partnerdirectory.core.model.PlainText;
import java.util.Objects;

/** A reference to a user: an id or a user principal name. */
public sealed interface UserRef permits UserId, UserPrincipalName {
    /**
     * Parses a user's input as {@link PlainText}. A GUID is an id, anything else a user principal name.
     *
     * @throws IllegalArgumentException if {@code text} is neither
     */
    static UserRef parse(String text) {
        String plain = PlainText.of(Objects.requireNonNull(text, "text"));
        return Guid.isGuid(plain) ? new UserId(plain) : new UserPrincipalName(plain);
    }
}
