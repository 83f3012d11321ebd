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
        Map<String, Integer> distances =
                names.stream().distinct().collect(Collectors.toMap(name -> name, name -> distance(typed, name)));
        return distances.entrySet().stream()
                .filter(entry -> entry.getValue() * 2 <= Math.max(typed.length(), 2))
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The edit distance of two names in any letter case. A letter added, lost, replaced or swapped with the next counts one. */
    public static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] distances = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                distances[i][j] = i == 0 || j == 0 ? i + j : distance(distances, a, i, b, j);
            }
        }
        return distances[a.length()][b.length()];
    }

    private static int distance(int[][] distances, String a, int i, String b, int j) {
        int replaced = distances[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, Math.min(distances[i - 1][j], distances[i][j - 1]) + 1);
        boolean isSwapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return isSwapped ? Math.min(least, distances[i - 2][j - 2] + 1) : least;
    }
}
