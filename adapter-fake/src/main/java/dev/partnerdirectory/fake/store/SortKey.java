package dev.partnerdirectory.fake.store;

import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import java.util.Locale;

/**
 * Where an item stands in a sorted listing: by a text, then by its id.
 *
 * @param text in lower case
 */
public record SortKey(String text, String id) implements Comparable<SortKey> {
    /** A user's key in a listing sorted by {@code field}. */
    public static SortKey of(Sort.Field field, UserId id, String displayName, UserPrincipalName name) {
        return new SortKey(field == Sort.Field.DISPLAY_NAME ? lower(displayName) : name.key(), id.value());
    }

    /** Where an item stands in a listing that is in the order in which the items came. */
    public static SortKey unsorted(String id) {
        return new SortKey("", id);
    }

    /** A text as it is compared: ignoring case. */
    public static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public int compareTo(SortKey other) {
        int byText = text.compareTo(other.text);
        return byText != 0 ? byText : id.compareTo(other.id);
    }
}
