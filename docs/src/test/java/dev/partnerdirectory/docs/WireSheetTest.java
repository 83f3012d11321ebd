package dev.partnerdirectory.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every fact that the code cites has its place on the wire sheet, {@code docs/wire/partner-center.md}. */
class WireSheetTest {
    private static final Pattern ANCHOR = Pattern.compile("<a id=\"([^\"]+)\">");
    /** A fact has a letter and a number; its letter says what it is about, such as R for a rule. */
    private static final Pattern LETTERED = Pattern.compile("([a-z])\\d.*");

    @Test
    void every_reference_in_the_code_has_its_anchor() throws IOException {
        Set<String> anchors = anchors();

        String letters = letters();
        Set<String> cited = new TreeSet<>();
        for (Path source : Sources.below("src/main/java")) {
            cited.addAll(cited(letters, comments(Files.readString(source))));
        }

        assertThat(cited).hasSizeGreaterThan(50);
        assertThat(anchors).containsAll(cited);
    }

    @Test
    void a_reference_to_nothing_is_found() throws IOException {
        Set<String> cited = cited(letters(), "the members of a role (wire sheet 3.5, D9; R48–R99)");

        assertThat(cited).containsExactlyInAnyOrder("3.5", "d9", "r48", "r99");
        assertThat(anchors()).contains("3.5", "r48").doesNotContain("d9", "r99");
    }

    @Test
    void every_letter_of_the_sheet_is_looked_for() throws IOException {
        String letters = letters();
        assertThat(letters).contains("C", "D", "L", "O", "P", "Q", "R", "U", "X");
        for (String letter : letters.chars().mapToObj(Character::toString).toList()) {
            String fact = letter.toLowerCase(Locale.ROOT) + "99";
            assertThat(cited(letters, "wire sheet 1, %s99".formatted(letter))).containsExactlyInAnyOrder("1", fact);
            assertThat(cited(letters, "the service says so (%s99)".formatted(letter)))
                    .containsExactly(fact);
        }
    }

    private static Set<String> anchors() throws IOException {
        String sheet = Files.readString(Example.root().resolve("docs/wire/partner-center.md"));
        return ANCHOR.matcher(sheet).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static String letters() throws IOException {
        return anchors().stream()
                .map(LETTERED::matcher)
                .filter(Matcher::matches)
                .map(fact -> fact.group(1).toUpperCase(Locale.ROOT))
                .distinct()
                .sorted()
                .collect(Collectors.joining());
    }

    private static String comments(String source) {
        return source.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("*") || line.startsWith("/*") || line.contains("//"))
                .map(line -> line.replaceFirst("^(?:/\\*\\*?|\\*/?) ?", ""))
                .collect(Collectors.joining(" "));
    }

    private static Set<String> cited(String letters, String text) {
        String letter = "[" + letters + "]";
        String reference = letter + "?\\d+(?:\\.\\d+)?[a-z]?";
        // A citation, up to the end of its list: {@code wire sheet 2.4, 2.5; R18–R21}.
        Pattern citation = Pattern.compile("[wW]ire sheet(?: section)?((?:[ ,;–-]|and|to|(?:" + reference + "\\b))+)");
        // Facts with a letter are cited by their name alone, too.
        Pattern alone = Pattern.compile("\\b" + letter + "\\d{1,2}[a-z]?\\b");

        Set<String> found = new TreeSet<>();
        Matcher citations = citation.matcher(text);
        while (citations.find()) {
            add(found, Pattern.compile(reference), citations.group(1));
        }
        add(found, alone, text);
        return found;
    }

    private static void add(Set<String> found, Pattern reference, String text) {
        reference
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .forEach(name -> found.add(name.toLowerCase(Locale.ROOT)));
    }
}
