package dev.partnerdirectory.fake.store;

import java.util.Locale;

/**
 * Where a row stands in a sorted listing: by a text, then by its id.
 *
 * @param text in lower case
 */
public record SortKey(String text, String id) implements Comparable<SortKey> {
    /** What a text is sorted by: itself, ignoring case. */
    public static String of(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(SortKey other) {
        int byText = text.compareTo(other.text);
        return byText != 0 ? byText : id.compareTo(other.id);
    }
}
