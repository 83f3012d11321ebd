package dev.partnerdirectory.files.seal;

import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.framework.armor.ArmoredEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;

/**
 * Whom a text is sealed for: the owners of keys that {@code age-keygen} makes. What is sealed is a file of the format
 * {@code age}, which {@code age --decrypt --identity KEY} opens; each recipient can open it. Immutable, thread-safe.
 *
 * @see <a href="https://age-encryption.org/v1">The age file encryption format</a>
 */
public final class AgeRecipients {
    private static final String SECRET_KEY = "AGE-SECRET-KEY-";

    private final List<String> keys;

    private AgeRecipients(List<String> keys) {
        this.keys = keys;
    }

    /**
     * Reads public keys, one a line. Empty lines and lines that begin with # are skipped, as {@code age} skips them.
     *
     * @throws IllegalArgumentException if there is none, or a line is not the public key of an X25519 recipient; the message
     *                                  does not repeat the line, which may be a secret
     */
    public static AgeRecipients parse(String text) {
        if (text.contains(SECRET_KEY)) {
            throw new IllegalArgumentException(
                    "holds a secret key, which belongs to its owner alone; \"age-keygen -y KEY\" prints the public one");
        }
        List<String> keys = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("holds no public key, such as age-keygen prints: age1…");
        }
        for (int i = 0; i < keys.size(); i++) {
            try {
                X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(keys.get(i));
            } catch (GeneralSecurityException | IllegalArgumentException unusable) {
                throw new IllegalArgumentException(
                        "holds a recipient, number %d, that is no public key such as age-keygen prints: age1…"
                                .formatted(i + 1),
                        unusable);
            }
        }
        return new AgeRecipients(keys);
    }

    /**
     * Begins a sealed file, in ASCII armor. What is written to the stream that this returns can be read by the recipients
     * alone.
     *
     * @param out gets the sealed file; closing the stream that is returned ends the file and leaves {@code out} open
     */
    public OutputStream seal(OutputStream out) throws IOException {
        try {
            List<RecipientStanzaWriter> writers = new ArrayList<>();
            for (String key : keys) {
                writers.add(X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(key));
            }
            return Channels.newOutputStream(new ArmoredEncryptingChannelFactory()
                    .newEncryptingChannel(Channels.newChannel(new LeftOpen(out)), writers));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has X25519 and ChaCha20-Poly1305", impossible);
        }
    }

    /** The public keys, one a line: what {@link #parse} reads. */
    @Override
    public String toString() {
        return String.join("\n", keys);
    }

    private static final class LeftOpen extends FilterOutputStream {
        LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
