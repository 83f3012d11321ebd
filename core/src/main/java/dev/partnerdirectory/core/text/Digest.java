package dev.partnerdirectory.core.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A SHA-256 over lines of text, each with its line end. For one thread. */
public final class Digest {
    private final MessageDigest sha256;

    public Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java has SHA-256", never);
        }
    }

    /** The digest of one text. */
    public static String of(String text) {
        return new Digest().add(text).end();
    }

    public Digest add(String line) {
        sha256.update(line.getBytes(StandardCharsets.UTF_8));
        sha256.update((byte) '\n');
        return this;
    }

    /** The digest in lower-case hexadecimal digits; begins anew. */
    public String end() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
