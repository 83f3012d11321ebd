package dev.partnerdirectory.fake.store;

import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import java.util.Locale;

/**
 * The position of an item in a sorted listing: a text, then the item's id.
 *
 * @param text in lower case
 */
public record SortKey(String text, String id) implements Comparable<SortKey> {
    /** A user's key in a listing sorted by {@code field}. */
    public static SortKey of(Sort.Field field, UserId id, String displayName, UserPrincipalName name) {
        return new SortKey(field == Sort.Field.DISPLAY_NAME ? lower(displayName) : name.key(), id.value());
    }

    /** The key of an item in an unsorted listing. */
    public static SortKey unsorted(String id) {
        return new SortKey("", id);
    }

    /** The text in lower case, for comparisons that ignore case. */
    public static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(SortKey other) {
        int byText = text.compareTo(other.text);
        return byText != 0 ? byText : id.compareTo(other.id);
    }
}
