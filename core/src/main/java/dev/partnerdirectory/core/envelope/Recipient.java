package dev.partnerdirectory.core.envelope;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a text is sealed for: the holder of the private half of an RSA key. What is sealed is CMS EnvelopedData in PEM,
 * which {@code openssl cms -decrypt -inform PEM -inkey key.pem} opens. Immutable, thread-safe.
 */
public final class Recipient {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN (CERTIFICATE|PUBLIC KEY)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");
    private static final int LEAST_BITS = 2048;
    private static final int KEY_ENCIPHERMENT = 2;
    private static final int BY_ISSUER = 0;
    private static final int BY_KEY = 2;

    private final PublicKey key;
    private final byte[] identifier;
    private final int version;

    private Recipient(PublicKey key, byte[] identifier, int version) {
        this.key = key;
        this.identifier = identifier;
        this.version = version;
    }

    /**
     * Reads one from PEM: a certificate, or a plain public key as {@code openssl pkey -pubout} writes it.
     *
     * @throws IllegalArgumentException if it is neither, its key is no RSA key of at least 2048 bits, or the certificate
     *                                  is not valid at {@code now} or not meant for keys to be encrypted with
     */
    public static Recipient parse(String pem, Instant now) {
        if (pem.contains("PRIVATE KEY-----")) {
            throw new IllegalArgumentException("holds a private key, which is nobody's but its owner's; "
                    + "\"openssl pkey -in key.pem -pubout\" writes the public half");
        }
        Matcher block = BLOCK.matcher(pem);
        if (!block.find()) {
            throw new IllegalArgumentException("holds neither a certificate nor a public key in PEM");
        }
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(block.group(2));
            return block.group(1).equals("CERTIFICATE")
                    ? of(
                            (X509Certificate) CertificateFactory.getInstance("X.509")
                                    .generateCertificate(new ByteArrayInputStream(encoded)),
                            now)
                    : of(KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("holds no RSA key that can be read", unreadable);
        }
    }

    private static Recipient of(X509Certificate certificate, Instant now) {
        Instant from = certificate.getNotBefore().toInstant();
        Instant to = certificate.getNotAfter().toInstant();
        if (now.isBefore(from) || now.isAfter(to)) {
            throw new IllegalArgumentException(
                    "holds a certificate that is valid only from %s to %s".formatted(from, to));
        }
        boolean[] usage = certificate.getKeyUsage();
        if (usage != null && !usage[KEY_ENCIPHERMENT]) {
            throw new IllegalArgumentException("holds a certificate that is not meant for encryption");
        }
        byte[] identifier = Der.sequence(
                certificate.getIssuerX500Principal().getEncoded(), Der.integer(certificate.getSerialNumber()));
        return new Recipient(strong(certificate.getPublicKey()), identifier, BY_ISSUER);
    }

    /** A plain key has no issuer; it is known by the digest of its bits, as certificates commonly have it. */
    private static Recipient of(PublicKey key) throws GeneralSecurityException {
        RSAPublicKey rsa = strong(key);
        byte[] bits = Der.sequence(Der.integer(rsa.getModulus()), Der.integer(rsa.getPublicExponent()));
        byte[] digest = MessageDigest.getInstance("SHA-1").digest(bits);
        return new Recipient(key, Der.value(Der.TAG_0, digest), BY_KEY);
    }

    private static RSAPublicKey strong(PublicKey key) {
        if (!(key instanceof RSAPublicKey rsa)) {
            throw new IllegalArgumentException(
                    "holds a key for %s; it must be one for RSA".formatted(key.getAlgorithm()));
        }
        int bits = rsa.getModulus().bitLength();
        if (bits < LEAST_BITS) {
            throw new IllegalArgumentException(
                    "holds a key of %d bits; it must have at least %d".formatted(bits, LEAST_BITS));
        }
        return rsa;
    }

    /**
     * Begins an envelope: what is written to the stream that this returns can be read by the recipient alone.
     *
     * @param out gets the envelope; closing the stream ends the envelope and leaves {@code out} open
     */
    public OutputStream seal(OutputStream out) throws IOException {
        try {
            return Envelope.open(key, identifier, version, out);
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException("every Java has AES and RSA", never);
        }
    }
}
