package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.write.PasswordGenerator;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.function.IntUnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Derives the passwords of the users a run creates from the run's secret and the user's name. The same run makes the
 * same password again, and nobody can make it without the secret. Immutable, thread-safe.
 */
record DerivedPasswords(Secret secret) implements PasswordSource {
    private static final String ALGORITHM = "HmacSHA256";

    @Override
    public Secret of(CustomerId customer, UserPrincipalName user) {
        return new PasswordGenerator(new Draws(mac(), customer + "\n" + user.key())).generate(user);
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac;
        } catch (GeneralSecurityException never) {
            throw new IllegalStateException("every Java has " + ALGORITHM, never);
        }
    }

    /** An endless sequence of numbers: HMAC of the name and a counter, block after block. For one thread. */
    private static final class Draws implements IntUnaryOperator {
        private static final int WORD = 1 << 16;

        private final Mac mac;
        private final String name;
        private ByteBuffer block = ByteBuffer.allocate(0);
        private int counter;

        Draws(Mac mac, String name) {
            this.mac = mac;
            this.name = name;
        }

        @Override
        public int applyAsInt(int bound) {
            int fair = WORD - WORD % bound;
            while (true) {
                int word = word();
                // Words beyond the last whole multiple are skipped, because they would make small numbers more likely.
                if (word < fair) {
                    return word % bound;
                }
            }
        }

        private int word() {
            if (block.remaining() < Short.BYTES) {
                block = ByteBuffer.wrap(mac.doFinal((name + "\n" + counter++).getBytes(StandardCharsets.UTF_8)));
            }
            return Short.toUnsignedInt(block.getShort());
        }
    }
}
