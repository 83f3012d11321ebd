package dev.partnerdirectory.core.envelope;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.CipherOutputStream;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

/**
 * CMS EnvelopedData (RFC 5652) in PEM: a fresh AES-256-CBC key for the content, itself encrypted by RSAES-OAEP with
 * SHA-256 (RFC 3560). The content has no known length, so that it needs not be held. Stateless.
 */
final class Envelope {
    private static final byte[] ENVELOPED_DATA = Der.oid("1.2.840.113549.1.7.3");
    private static final byte[] DATA = Der.oid("1.2.840.113549.1.7.1");
    private static final byte[] RSAES_OAEP = Der.oid("1.2.840.113549.1.1.7");
    private static final byte[] AES_256_CBC = Der.oid("2.16.840.1.101.3.4.1.42");
    private static final OAEPParameterSpec OAEP =
            new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

    private static final int BITS = 256;
    private static final int UNKNOWN_LENGTH = 0x80;
    private static final int CHUNK = 16 * 1024;
    private static final int PEM_LINE = 64;
    /** The content, the encrypted content, the envelope, and twice what holds it. */
    private static final byte[] ENDS = new byte[2 * 5];

    private Envelope() {}

    /**
     * Begins one.
     *
     * @param recipient its identifier, encoded
     * @param version   of what identifies the recipient: 0 an issuer and serial number, 2 a key's identifier
     */
    static OutputStream open(PublicKey key, byte[] recipient, int version, OutputStream out)
            throws IOException, GeneralSecurityException {
        KeyGenerator keys = KeyGenerator.getInstance("AES");
        keys.init(BITS);
        SecretKey contentKey = keys.generateKey();
        Cipher content = Cipher.getInstance("AES/CBC/PKCS5Padding");
        content.init(Cipher.ENCRYPT_MODE, contentKey);
        OutputStream binary = Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'}).wrap(new Pem(out));
        begin(binary, ENVELOPED_DATA);
        begin(binary);
        binary.write(Der.integer(BigInteger.valueOf(version)));
        binary.write(Der.value(Der.SET, recipientInfo(key, contentKey, recipient, version)));
        binary.write(Der.SEQUENCE);
        binary.write(UNKNOWN_LENGTH);
        binary.write(DATA);
        binary.write(Der.sequence(AES_256_CBC, Der.octets(content.getIV())));
        binary.write(Der.AROUND_0);
        binary.write(UNKNOWN_LENGTH);
        return new CipherOutputStream(new BufferedOutputStream(new Chunks(binary), CHUNK), content);
    }

    private static void begin(OutputStream out, byte[] type) throws IOException {
        out.write(Der.SEQUENCE);
        out.write(UNKNOWN_LENGTH);
        out.write(type);
        out.write(Der.AROUND_0);
        out.write(UNKNOWN_LENGTH);
    }

    private static void begin(OutputStream out) throws IOException {
        out.write(Der.SEQUENCE);
        out.write(UNKNOWN_LENGTH);
    }

    private static byte[] recipientInfo(PublicKey key, SecretKey contentKey, byte[] recipient, int version)
            throws IOException, GeneralSecurityException {
        Cipher rsa = Cipher.getInstance("RSA/ECB/OAEPPadding");
        rsa.init(Cipher.WRAP_MODE, key, OAEP);
        return Der.sequence(
                Der.integer(BigInteger.valueOf(version)),
                recipient,
                Der.sequence(RSAES_OAEP, rsa.getParameters().getEncoded()),
                Der.octets(rsa.wrap(contentKey)));
    }

    /** Writes each piece as a string of its own, and at the end closes all that was begun. */
    private static final class Chunks extends FilterOutputStream {
        Chunks(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            byte[] chunk = new byte[length];
            System.arraycopy(bytes, offset, chunk, 0, length);
            out.write(Der.octets(chunk));
        }

        @Override
        public void close() throws IOException {
            out.write(ENDS);
            out.close();
        }
    }

    /** What stands around the text; closing it leaves open what it is written to. */
    private static final class Pem extends FilterOutputStream {
        private boolean closed;

        Pem(OutputStream out) throws IOException {
            super(out);
            out.write("-----BEGIN CMS-----\n".getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                out.write("\n-----END CMS-----\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
        }
    }
}
