package dev.partnerdirectory.core.planning;

import dev.partnerdirectory.core.model.user.UserChanges;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of an update, in words. */
public final class Fields {
    private Fields() {}

    private record FieldChange(String name, Optional<?> wanted, Optional<?> before) {
        Optional<String> difference() {
            return wanted.map(value -> "%s is %s, not \"%s\""
                    .formatted(name, before.map(old -> "\"" + old + "\"").orElse("empty"), value));
        }
    }

    private static Stream<FieldChange> of(UserChanges wanted, UserChanges before) {
        return Stream.of(
                new FieldChange("displayName", wanted.displayName(), before.displayName()),
                new FieldChange("firstName", wanted.firstName(), before.firstName()),
                new FieldChange("lastName", wanted.lastName(), before.lastName()),
                new FieldChange("usageLocation", wanted.usageLocation(), before.usageLocation()),
                new FieldChange("phoneNumber", wanted.phoneNumber(), before.phoneNumber()));
    }

    /** The differences in words: {@code displayName is "A", not "B"}. */
    static String differences(UserChanges wanted, UserChanges before) {
        return of(wanted, before).flatMap(field -> field.difference().stream()).collect(Collectors.joining(", "));
    }

    /** The changed fields that were empty before. They cannot be cleared again. */
    public static List<String> wereEmpty(UserChanges wanted, UserChanges before) {
        return of(wanted, before)
                .filter(field -> field.wanted().isPresent() && field.before().isEmpty())
                .map(FieldChange::name)
                .toList();
    }
}
