package dev.partnerdirectory.core.write;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.model.NearestNames;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The errors for names that match nothing or several objects. */
final class NameSearch {
    private static final String SEVERAL = "it must be one name; separate several names in a cell by ;";

    private NameSearch() {}

    /**
     * The only match.
     *
     * @param nobody  thrown if there is no match
     * @param several the matches in words, for the message: "customers have the name 'x'"
     * @param shown   how the message shows each of several matches
     * @throws Conflict if there are several matches; the message lists them
     */
    static <T> T only(
            List<T> bearers,
            Supplier<NotFound> nobody,
            String several,
            Function<T, String> shown,
            ErrorDetails details) {
        if (bearers.isEmpty()) {
            throw nobody.get();
        }
        if (bearers.size() > 1) {
            String all = bearers.stream().map(shown).collect(Collectors.joining(", "));
            throw new Conflict(Conflict.Reason.AMBIGUOUS, "%d %s: %s".formatted(bearers.size(), several, all), details);
        }
        return bearers.get(0);
    }

    /**
     * The error for a name without a match.
     *
     * @param known the existing names; the remedy names the closest
     * @param list  the remedy if no name is close
     */
    static NotFound unknown(
            NotFound.Missing missing,
            String message,
            ErrorDetails details,
            String name,
            Stream<String> known,
            String list) {
        List<String> names = known.toList();
        List<String> nearest = NearestNames.to(name, names);
        String hint = nearest.isEmpty() ? list : didYouMean(nearest);
        return new NotFound(missing, message, details.withRemedy(isSeveral(name, names) ? SEVERAL : hint));
    }

    static String didYouMean(List<String> names) {
        return "did you mean " + String.join(", or ", names) + "?";
    }

    private static boolean isSeveral(String name, List<String> known) {
        return name.contains(",")
                && Stream.of(name.split(","))
                        .map(String::strip)
                        .anyMatch(part -> known.stream().anyMatch(part::equalsIgnoreCase));
    }
}
