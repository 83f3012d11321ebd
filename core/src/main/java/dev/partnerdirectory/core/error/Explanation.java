package dev.partnerdirectory.core.error;

import dev.partnerdirectory.core.model.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The meaning of a code and how to fix the error.
 *
 * @param code    as it is written, such as {@code 900421} or {@code notFound}
 * @param meaning the cause, as a clause without a full stop
 * @param remedy  the fix, as an instruction without a full stop
 * @param source  where this is documented
 */
public record Explanation(Family family, String code, String meaning, String remedy, String source) {
    /** A remedy in a resource that is replaced by the least privileged role of an error's operation. */
    public static final String ROLE = "ROLE";

    /**
     * An origin of codes.
     *
     * @param name     one word, in camel case
     * @param example  one of its codes, as a text names it
     * @param patterns how a text names a code; the code is the first group of each regular expression
     */
    public record Family(String name, String example, List<String> patterns) {
        public Family {
            patterns = List.copyOf(patterns);
        }
    }

    /**
     * The explanations in a resource with lines of {@code code | meaning | remedy | source}.
     *
     * @param near a class of the resource's package
     */
    public static Stream<Explanation> read(Family family, Class<?> near, String resource) {
        return Table.texts(near, resource).stream()
                .map(row -> new Explanation(family, row.get(0), row.get(1), row.get(2), row.get(3)));
    }

    /** The remedy for an error message; empty if it depends on the operation. */
    public Optional<Remedy> ofAnyOperation() {
        return remedy.equals(ROLE) ? Optional.empty() : Optional.of(new Remedy(remedy));
    }

    /** The remedy in words, for any operation. */
    public String advice() {
        return ofAnyOperation().map(Remedy::text).orElse("get a role that allows the operation");
    }

    /**
     * Whether {@code text} means this code. Letter case, {@code _}, {@code -} and blanks do not matter. Letters before a
     * number and names before a dot may be left out.
     */
    boolean isCalled(String text) {
        String wanted = plain(text);
        String own = plain(code);
        return own.equals(wanted)
                || own.endsWith("." + wanted)
                || own.replaceFirst("^[a-z]+(?=\\d)", "").equals(wanted);
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[_ -]", "");
    }
}
