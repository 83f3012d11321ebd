package dev.partnerdirectory.fake.http.token;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;

/**
 * The RS256 key that signs the tokens. All emulators of a process share it, because generating one takes up to a second:
 * each then accepts the tokens of the others. It is generated on first use and lost when the process ends. Immutable.
 */
final class SigningKey {
    private static final int BITS = 2048;
    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair pair;
    private final String id;

    private SigningKey(KeyPair pair) throws GeneralSecurityException {
        this.pair = pair;
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(pair.getPublic().getEncoded());
        this.id = URL.encodeToString(Arrays.copyOf(digest, 20));
    }

    static SigningKey shared() {
        return Shared.KEY;
    }

    /** Is loaded, and so generates the key, on first use. */
    private static final class Shared {
        static final SigningKey KEY = generated();
    }

    private static SigningKey generated() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return new SigningKey(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot make an RSA key", e);
        }
    }

    String id() {
        return id;
    }

    String sign(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot sign with RS256", e);
        }
    }

    boolean isSignatureOf(String text, byte[] signed) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(pair.getPublic());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    String modulus() {
        return unsigned(((RSAPublicKey) pair.getPublic()).getModulus());
    }

    String exponent() {
        return unsigned(((RSAPublicKey) pair.getPublic()).getPublicExponent());
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return URL.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }
}
