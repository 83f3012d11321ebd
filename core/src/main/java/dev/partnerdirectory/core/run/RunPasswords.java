package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.plan.PlanStep;
import dev.partnerdirectory.core.port.out.PasswordSink;
import dev.partnerdirectory.core.write.PasswordGenerator;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The passwords of the users a run creates. A password that is not given is derived from the run's secret and the
 * user's name. The same run makes the same password again, and nobody can make it without the secret. Immutable,
 * thread-safe.
 *
 * @param given passwords that the manifest gives
 */
record RunPasswords(Secret secret, Map<UserPrincipalName, Secret> given) {
    private static final String ALGORITHM = "HmacSHA256";

    Secret of(CustomerId customer, UserPrincipalName user) {
        return Optional.ofNullable(given.get(user))
                .orElseGet(() -> new PasswordGenerator(new Draws(mac(), customer + "\n" + user.key())).generate(user));
    }

    /** The password of the user whom this step creates. */
    Secret of(PlanStep step) {
        return of(step.customer(), step.change().person().name());
    }

    /** Hands over the password of the user whom this step creates. */
    void handOver(PlanStep step, PasswordSink sink) {
        sink.handOver(step.customer(), step.change().person().name(), of(step));
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
