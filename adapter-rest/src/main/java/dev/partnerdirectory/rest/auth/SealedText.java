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

/**
 * Encrypts a text: AES-256-GCM under a key drawn from the given one by PBKDF2 with a salt of its own. Layout: mark,
 * salt, nonce, text with its tag; the mark is authenticated too.
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

    SealedText(Secret key) {
        this.key = key;
    }

    static boolean isSealed(byte[] bytes) {
        return bytes.length >= MARK.length && Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length);
    }

    byte[] close(String text) throws GeneralSecurityException {
        byte[] salt = draw(SALT);
        byte[] nonce = draw(NONCE);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, salt, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(MARK.length + SALT + NONCE + sealed.length)
                .put(MARK)
                .put(salt)
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
        Cipher cipher = cipher(
                Cipher.DECRYPT_MODE,
                Arrays.copyOfRange(bytes, MARK.length, nonceAt),
                Arrays.copyOfRange(bytes, nonceAt, textAt));
        return new String(cipher.doFinal(bytes, textAt, bytes.length - textAt), StandardCharsets.UTF_8);
    }

    private Cipher cipher(int mode, byte[] salt, byte[] nonce) throws GeneralSecurityException {
        byte[] drawn = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(key.reveal().toCharArray(), salt, ROUNDS, KEY_BITS))
                .getEncoded();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(drawn, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(MARK);
        return cipher;
    }

    private byte[] draw(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
