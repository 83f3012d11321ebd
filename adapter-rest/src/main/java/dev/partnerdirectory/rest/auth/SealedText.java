package dev.partnerdirectory.rest.auth;

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
 * Encrypts a text: AES-256-GCM under a key drawn from the given one by PBKDF2 with a salt of its own. Layout: mark,
 * salt, nonce, text with its tag; the mark is authenticated too. Thread-safe.
 */
final class SealedText {
    private static final byte[] MARK = "PDTS1".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BITS = 256;
    private static final int ROUNDS = 210_000;

    private final Secret key;
    private final SecureRandom random = new SecureRandom();
    private volatile @Nullable Drawn latest;

    /** A key drawn for a salt. Drawing is slow on purpose, so the latest is kept, as the given key is anyway. */
    private static final class Drawn {
        private final byte[] salt;
        private final SecretKeySpec key;

        Drawn(byte[] salt, SecretKeySpec key) {
            this.salt = salt;
            this.key = key;
        }
    }

    SealedText(Secret key) {
        this.key = key;
    }

    static boolean isSealed(byte[] bytes) {
        return bytes.length >= MARK.length && Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length);
    }

    /** Under the salt of what was last opened or closed here, and always with a nonce of its own. */
    byte[] close(String text) throws GeneralSecurityException {
        Drawn known = latest;
        Drawn drawn = known == null ? drawnFor(draw(SALT)) : known;
        byte[] nonce = draw(NONCE);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, drawn, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(MARK.length + SALT + NONCE + sealed.length)
                .put(MARK)
                .put(drawn.salt)
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
        Drawn drawn = drawnFor(Arrays.copyOfRange(bytes, MARK.length, nonceAt));
        Cipher cipher = cipher(Cipher.DECRYPT_MODE, drawn, Arrays.copyOfRange(bytes, nonceAt, textAt));
        return new String(cipher.doFinal(bytes, textAt, bytes.length - textAt), StandardCharsets.UTF_8);
    }

    private Drawn drawnFor(byte[] salt) throws GeneralSecurityException {
        Drawn known = latest;
        if (known != null && Arrays.equals(known.salt, salt)) {
            return known;
        }
        byte[] bytes = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(key.reveal().toCharArray(), salt, ROUNDS, KEY_BITS))
                .getEncoded();
        Drawn drawn = new Drawn(salt, new SecretKeySpec(bytes, "AES"));
        latest = drawn;
        return drawn;
    }

    private static Cipher cipher(int mode, Drawn drawn, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, drawn.key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(MARK);
        return cipher;
    }

    private byte[] draw(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
