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
    /** A citation, up to the end of its list: {@code wire sheet 2.4, 2.5; R18–R21}. */
    private static final Pattern CITATION =
            Pattern.compile("wire sheet(?: section)?((?:[ ,;–-]|and|to|(?:[CUDPLRXQ]?\\d+(?:\\.\\d+)?[a-z]?\\b))+)");

    private static final Pattern REFERENCE = Pattern.compile("[CUDPLRXQ]?\\d+(?:\\.\\d+)?[a-z]?");
    /** Rules and contradictions are cited by their name alone, too. */
    private static final Pattern RULE = Pattern.compile("\\b[RX]\\d{1,2}[a-z]?\\b");

    @Test
    void every_reference_in_the_code_has_its_anchor() throws IOException {
        Set<String> anchors = anchors();

        Set<String> cited = new TreeSet<>();
        for (Path source : Sources.below("src/main/java")) {
            cited.addAll(cited(comments(Files.readString(source))));
        }

        assertThat(cited).hasSizeGreaterThan(50);
        assertThat(anchors).containsAll(cited);
    }

    @Test
    void a_reference_to_nothing_is_found() throws IOException {
        Set<String> cited = cited("the members of a role (wire sheet 3.5, D9; R48–R99)");

        assertThat(cited).containsExactlyInAnyOrder("3.5", "d9", "r48", "r99");
        assertThat(anchors()).contains("3.5", "r48").doesNotContain("d9", "r99");
    }

    private static Set<String> anchors() throws IOException {
        String sheet = Files.readString(Example.root().resolve("docs/wire/partner-center.md"));
        return ANCHOR.matcher(sheet).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static String comments(String source) {
        return source.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("*") || line.startsWith("/*") || line.contains("//"))
                .map(line -> line.replaceFirst("^(?:/\\*\\*?|\\*/?) ?", ""))
                .collect(Collectors.joining(" "));
    }

    private static Set<String> cited(String text) {
        Set<String> found = new TreeSet<>();
        Matcher citations = CITATION.matcher(text);
        while (citations.find()) {
            REFERENCE
                    .matcher(citations.group(1))
                    .results()
                    .map(MatchResult::group)
                    .forEach(reference -> found.add(reference.toLowerCase(Locale.ROOT)));
        }
        RULE.matcher(text).results().forEach(rule -> found.add(rule.group().toLowerCase(Locale.ROOT)));
        return found;
    }
}
