package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserChanges;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;

/**
 * A salted digest of a write: equal writes have equal digests. The salt is needed because a password may be among the
 * parts. Not thread-safe.
 */
final class Fingerprint {
    private final MessageDigest digest;

    Fingerprint(String salt, Operation operation) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
        add(salt);
        add(operation);
    }

    /** Adds a part as text, preceded by its length, so that different parts never give the same input. */
    Fingerprint add(Object part) {
        byte[] text = part.toString().getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
        digest.update(text);
        return this;
    }

    /** Adds an optional part. */
    Fingerprint add(Optional<?> part) {
        digest.update((byte) (part.isPresent() ? 1 : 0));
        part.ifPresent(present -> add((Object) present));
        return this;
    }

    Fingerprint add(PasswordProfile profile) {
        return add(profile.password().map(Secret::reveal)).add(profile.forceChangePassword());
    }

    Fingerprint add(UserChanges changes) {
        return add(changes.userPrincipalName())
                .add(changes.displayName())
                .add(changes.firstName())
                .add(changes.lastName())
                .add(changes.usageLocation())
                .add(changes.phoneNumber());
    }

    Fingerprint add(NewUserMember member) {
        return add(member.id())
                .add(member.displayName())
                .add(member.userPrincipalName())
                .add(member.accountId());
    }

    String digest() {
        return Base64.getEncoder().withoutPadding().encodeToString(digest.digest());
    }
}
