package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.model.Operation;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * What a write asks, reduced to a digest: the same write has the same one. Salted, because a password may be among
 * what goes in. For one thread.
 */
final class Fingerprint {
    private final MessageDigest digest;

    Fingerprint(byte[] salt, Operation operation) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
        digest.update(salt);
        add(operation);
    }

    /** Adds a part by its text, with its length, so that two parts never look like two others. */
    Fingerprint add(Object part) {
        byte[] text = part.toString().getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
        digest.update(text);
        return this;
    }

    /** Adds a part that may be missing. */
    Fingerprint add(Optional<?> part) {
        digest.update((byte) (part.isPresent() ? 1 : 0));
        part.ifPresent(present -> add((Object) present));
        return this;
    }

    byte[] bytes() {
        return digest.digest();
    }
}
