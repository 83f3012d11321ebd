package dev.partnerdirectory.cli.output;

import dev.partnerdirectory.core.model.NearestNames;
import java.util.Collection;
import java.util.Comparator;

/** Finds the word that was probably meant. Stateless. */
public final class Nearest {
    private Nearest() {}

    /** {@code "; did you mean 'timeout'?"}, or {@code "; there are …"} with all known words if none is similar. */
    public static String hint(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(one -> NearestNames.distance(word, one)))
                .filter(one -> NearestNames.distance(word, one) * 3 <= word.length())
                .map("; did you mean '%s'?"::formatted)
                .orElseGet(() -> "; there are " + String.join(", ", known));
    }
}
