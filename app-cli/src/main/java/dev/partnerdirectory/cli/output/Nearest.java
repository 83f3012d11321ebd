package dev.partnerdirectory.cli.output;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.jline.utils.Levenshtein;

/** Finds the word that was probably meant. Stateless. */
public final class Nearest {
    private Nearest() {}

    /** {@code "; did you mean 'timeout'?"}, or {@code "; there are …"} with all known words if none is similar. */
    public static String hint(String word, Collection<String> known) {
        String small = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .min(Comparator.comparingInt(one -> distance(small, one)))
                .filter(one -> distance(small, one) * 3 <= word.length())
                .map("; did you mean '%s'?"::formatted)
                .orElseGet(() -> "; there are " + String.join(", ", known));
    }

    private static int distance(String small, String known) {
        return Levenshtein.distance(small, known.toLowerCase(Locale.ROOT));
    }
}
