package dev.partnerdirectory.core.plan;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.Set;

/**
 * The two digests of a plan: SHA-256 over the canonical form of all its lines but the last, each with a line end. The
 * seal covers everything. The digest leaves out the numbers of the manifest's rows. For one thread.
 */
final class PlanSeal {
    private final Hash seal = new Hash(Set.of());
    private final Hash digest = new Hash(Set.of("row"));

    void add(PlanLine line) {
        seal.add(line);
        digest.add(line);
    }

    String seal() {
        return seal.end();
    }

    String digest() {
        return digest.end();
    }

    private static final class Hash {
        private final Set<String> without;
        private final DigestOutputStream bytes =
                new DigestOutputStream(OutputStream.nullOutputStream(), Digest.sha256());
        private final Writer text = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));

        Hash(Set<String> without) {
            this.without = without;
        }

        void add(PlanLine line) {
            try {
                CanonicalForm.write(line, without, text);
                text.append('\n');
            } catch (IOException never) {
                throw new UncheckedIOException(never);
            }
        }

        String end() {
            try {
                text.flush();
                return Digest.hex(bytes.getMessageDigest());
            } catch (IOException never) {
                throw new UncheckedIOException(never);
            }
        }
    }
}
