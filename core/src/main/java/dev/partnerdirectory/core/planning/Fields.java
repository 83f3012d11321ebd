package dev.partnerdirectory.core.planning;

import dev.partnerdirectory.core.model.user.UserChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The fields of a user's changes, by the manifest's column names. */
public final class Fields {
    private Fields() {}

    /** The differences in words: {@code displayName is "A", not "B"}. */
    static String differences(UserChanges wanted, UserChanges before) {
        List<String> words = new ArrayList<>();
        add(words, "displayName", wanted.displayName(), before.displayName());
        add(words, "firstName", wanted.firstName(), before.firstName());
        add(words, "lastName", wanted.lastName(), before.lastName());
        add(words, "usageLocation", wanted.usageLocation(), before.usageLocation());
        add(words, "phoneNumber", wanted.phoneNumber(), before.phoneNumber());
        return String.join(", ", words);
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private static void add(List<String> words, String field, Optional<?> wanted, Optional<?> before) {
        wanted.ifPresent(value -> words.add("%s is %s, not \"%s\""
                .formatted(field, before.map(old -> "\"" + old + "\"").orElse("empty"), value)));
    }

    /** The changed fields that were empty before. They cannot be cleared again. */
    public static List<String> wereEmpty(UserChanges wanted, UserChanges before) {
        List<String> names = new ArrayList<>();
        if (wanted.firstName().isPresent() && before.firstName().isEmpty()) {
            names.add("firstName");
        }
        if (wanted.lastName().isPresent() && before.lastName().isEmpty()) {
            names.add("lastName");
        }
        if (wanted.usageLocation().isPresent() && before.usageLocation().isEmpty()) {
            names.add("usageLocation");
        }
        if (wanted.phoneNumber().isPresent() && before.phoneNumber().isEmpty()) {
            names.add("phoneNumber");
        }
        return names;
    }
}
