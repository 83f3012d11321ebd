package dev.partnerdirectory.core.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds the names closest to a mistyped one, by edit distance. */
public final class NearestNames {
    private static final int MOST = 3;

    private NearestNames() {}

    /**
     * At most three of {@code names}, the closest first. Names that differ in more than half of their letters are left
     * out.
     */
    public static List<String> to(String typed, Collection<String> names) {
        String wanted = typed.toLowerCase(Locale.ROOT);
        Map<String, Integer> distances = names.stream()
                .distinct()
                .collect(Collectors.toMap(name -> name, name -> distance(wanted, name.toLowerCase(Locale.ROOT))));
        return distances.entrySet().stream()
                .filter(entry -> entry.getValue() * 2 <= Math.max(wanted.length(), 2))
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }
}
