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

/** What is said of a name that nothing bears, or more than one thing. */
final class NameSearch {
    private static final String SEVERAL = "one name is asked for here: separate several in a cell by ;";

    private NameSearch() {}

    /**
     * The only bearer.
     *
     * @param nobody  thrown where there is none
     * @param several what bears the name, for the message: "customers bear the name 'x'"
     * @param shown   how one of several is told from the others
     * @throws Conflict if there are several; the message names them
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
     * Nothing bears the name.
     *
     * @param known the names there are: the remedy says the nearest
     * @param list  the remedy where none is near
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
