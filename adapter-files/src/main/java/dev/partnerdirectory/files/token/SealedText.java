package dev.partnerdirectory.files.token;

import dev.partnerdirectory.core.model.user.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts a text with AES-256-GCM. PBKDF2 derives the encryption key from the given key and a random salt. Layout:
 * mark, salt, nonce, text with its tag. The mark is authenticated too. Thread-safe.
 */
final class SealedText {
    private static final byte[] MARK = "PDTS1".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BITS = 256;
    private static final int ROUNDS = 210_000;

    private final Secret key;
    private final SecureRandom random;
    private volatile @Nullable DerivedKey latest;

    /**
     * A key derived for a salt. Deriving is slow on purpose, so the latest derived key is cached. The given key is in
     * memory anyway.
     */
    private static final class DerivedKey {
        private final byte[] salt;
        private final SecretKeySpec key;

        DerivedKey(byte[] salt, SecretKeySpec key) {
            this.salt = salt;
            this.key = key;
        }
    }

    SealedText(Secret key, SecureRandom random) {
        this.key = key;
        this.random = random;
    }

    static boolean isSealed(byte[] bytes) {
        return bytes.length >= MARK.length && Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length);
    }

    /** Encrypts with the salt that was last used here, and always with a new nonce. */
    byte[] close(String text) throws GeneralSecurityException {
        DerivedKey known = latest;
        DerivedKey derived = known == null ? derivedFor(draw(SALT)) : known;
        byte[] nonce = draw(NONCE);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, derived, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(MARK.length + SALT + NONCE + sealed.length)
                .put(MARK)
                .put(derived.salt)
                .put(nonce)
                .put(sealed)
                .array();
    }

    String open(byte[] bytes) throws GeneralSecurityException {
        if (!isSealed(bytes) || bytes.length < MARK.length + SALT + NONCE) {
            throw new GeneralSecurityException("not encrypted by this version");
        }
        int nonceAt = MARK.length + SALT;
        int textAt = nonceAt + NONCE;
        DerivedKey derived = derivedFor(Arrays.copyOfRange(bytes, MARK.length, nonceAt));
        Cipher cipher = cipher(Cipher.DECRYPT_MODE, derived, Arrays.copyOfRange(bytes, nonceAt, textAt));
        return new String(cipher.doFinal(bytes, textAt, bytes.length - textAt), StandardCharsets.UTF_8);
    }

    private DerivedKey derivedFor(byte[] salt) throws GeneralSecurityException {
        DerivedKey known = latest;
        if (known != null && Arrays.equals(known.salt, salt)) {
            return known;
        }
        byte[] bytes = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(key.reveal().toCharArray(), salt, ROUNDS, KEY_BITS))
                .getEncoded();
        DerivedKey derived = new DerivedKey(salt, new SecretKeySpec(bytes, "AES"));
        latest = derived;
        return derived;
    }

    private static Cipher cipher(int mode, DerivedKey derived, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, derived.key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(MARK);
        return cipher;
    }

    private byte[] draw(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
