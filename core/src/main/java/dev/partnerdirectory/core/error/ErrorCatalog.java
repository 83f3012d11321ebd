package dev.partnerdirectory.core.error;

import dev.partnerdirectory.core.error.Explanation.Family;
import dev.partnerdirectory.core.model.NearestNames;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Explains the error codes in a text, offline. It knows our error kinds and their reasons. An adapter adds the codes of
 * its service. Immutable.
 */
public final class ErrorCatalog {
    /** The kinds of error. */
    public static final Family KIND = new Family(
            "kind",
            "notFound",
            List.of("\\bkind\\\\?\"?[ :=]+\\\\?\"?(\\w+)", "\\b([a-z]+[A-Z][a-zA-Z]+)\\b", "\\b([A-Z]+_[A-Z]+)\\b"));

    /** What the errors of a kind tell apart. */
    public static final Family REASON =
            new Family("reason", "Conflict.AMBIGUOUS", List.of("\\b((?:\\w+\\.)?[A-Z]+_[A-Z_]+)\\b"));

    private final List<Explanation> all;

    private ErrorCatalog(List<Explanation> all) {
        this.all = all;
    }

    /** The catalogue of core's codes and of {@code more}. */
    public static ErrorCatalog with(Stream<Explanation> more) {
        return new ErrorCatalog(Stream.of(
                        more,
                        Explanation.read(KIND, ErrorCatalog.class, "error-kinds.txt"),
                        Explanation.read(REASON, ErrorCatalog.class, "error-reasons.txt"))
                .flatMap(some -> some)
                .toList());
    }

    /** All explanations, family by family. */
    public List<Explanation> all() {
        return all;
    }

    /**
     * The explanations of a code, or of each code in a longer text such as an error message or JSON. There is at least
     * one. A bare code may belong to several families.
     *
     * @throws NotFound if the text contains no known code; the message names the closest codes
     */
    public List<Explanation> explain(String text) {
        String code = text.strip();
        List<Explanation> exact =
                all.stream().filter(each -> each.isCalled(code)).toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        Set<Explanation> found = new LinkedHashSet<>();
        Set<String> unknown = new LinkedHashSet<>();
        for (Family family : families()) {
            for (String pattern : family.patterns()) {
                Pattern.compile(pattern).matcher(text).results().forEach(named -> {
                    List<Explanation> meant = all.stream()
                            .filter(each -> each.family().equals(family) && each.isCalled(named.group(1)))
                            .toList();
                    found.addAll(meant);
                    if (meant.isEmpty()) {
                        unknown.add(named.group(1));
                    }
                });
            }
        }
        if (found.isEmpty()) {
            throw unknown(unknown.isEmpty() ? code : unknown.iterator().next());
        }
        return List.copyOf(found);
    }

    private List<Family> families() {
        return all.stream().map(Explanation::family).distinct().toList();
    }

    private NotFound unknown(String code) {
        List<String> nearest = code.isEmpty()
                ? List.of()
                : NearestNames.to(code, all.stream().map(Explanation::code).toList());
        if (nearest.isEmpty()) {
            return new NotFound(
                    NotFound.Missing.UNSPECIFIED,
                    "no known code was found in the text",
                    ErrorDetails.none()
                            .withRemedy("a code looks like "
                                    + families().stream().map(Family::example).collect(Collectors.joining(", "))));
        }
        String near = all.stream()
                .filter(each -> nearest.contains(each.code()))
                .map(each -> each.code() + " (" + each.meaning() + ")")
                .collect(Collectors.joining(", "));
        return new NotFound(
                NotFound.Missing.UNSPECIFIED,
                "code " + code + " is not known",
                ErrorDetails.none().withRemedy("near it are " + near));
    }
}
