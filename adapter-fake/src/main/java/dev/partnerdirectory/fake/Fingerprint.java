package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.model.user.Secret;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A salted digest of a write: equal writes have equal digests. The salt is needed because a password may be among the
 * parts. Not thread-safe.
 */
final class Fingerprint {
    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    /** @param parts values, and records, lists, sets and optionals of them */
    static String of(List<?> parts) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.add(parts);
        return Base64.getEncoder().withoutPadding().encodeToString(fingerprint.digest.digest());
    }

    /** Every text and every group has its length before it, so that different parts never give the same input. */
    private void add(Object part) {
        if (part instanceof Optional<?> optional) {
            add(optional.stream().toList());
        } else if (part instanceof Set<?> set) {
            add(set.stream().map(Object::toString).sorted().toList());
        } else if (part instanceof List<?> list) {
            addLength(list.size());
            list.forEach(this::add);
        } else if (part instanceof Record parts) {
            add(Arrays.stream(parts.getClass().getRecordComponents())
                    .map(component -> value(parts, component))
                    .toList());
        } else {
            byte[] text = (part instanceof Secret secret ? secret.reveal() : part.toString())
                    .getBytes(StandardCharsets.UTF_8);
            addLength(text.length);
            digest.update(text);
        }
    }

    private void addLength(int length) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).array());
    }

    private static Object value(Record parts, RecordComponent component) {
        try {
            return component.getAccessor().invoke(parts);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
