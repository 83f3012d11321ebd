package dev.partnerdirectory.files.manifest;

import dev.partnerdirectory.core.model.Table;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words for yes and no of a portal's column. Immutable. */
record YesNo(List<String> yes, List<String> no) {
    private static final Pattern IN_HEADER = Pattern.compile(".*\\(([^()/]+)/([^()/]+)\\).*");
    private static final List<List<String>> KNOWN = Table.rows(YesNo.class, "portal-columns.csv", 0).stream()
            .filter(row -> row.get(0).equals("words"))
            .toList();

    /** The words that a column's name says, as in {@code Bloquer la connexion (Oui/Non)}, and those of all languages. */
    static YesNo of(String column) {
        Matcher words = IN_HEADER.matcher(column);
        return words.matches()
                ? new YesNo(
                        List.of(words.group(1).strip()), List.of(words.group(2).strip()))
                : new YesNo(List.of(), List.of());
    }

    /** What a cell says; empty where it is neither yes nor no. */
    Optional<Boolean> read(String cell) {
        if (isAmong(no, cell) || isAmong(yes, cell)) {
            return Optional.of(isAmong(yes, cell));
        }
        return KNOWN.stream()
                .filter(row -> isAmong(row.subList(2, row.size()), cell))
                .map(row -> row.get(1).equals("yes"))
                .findFirst();
    }

    private static boolean isAmong(List<String> words, String cell) {
        return Stream.of(cell).anyMatch(said -> words.stream().anyMatch(said::equalsIgnoreCase));
    }
}
