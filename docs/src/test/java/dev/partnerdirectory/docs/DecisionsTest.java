package dev.partnerdirectory.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The index of decisions lists every decision under its title, and says which ones were superseded. */
class DecisionsTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| \\[(\\d+)]\\(([^)]+)\\) \\| (.+) \\| (.+) \\|$");
    /** A page of which a later decision replaced a part. */
    private static final Pattern PART_SUPERSEDED =
            Pattern.compile("(?m)^Status: .* Its ([a-z ]+) were superseded by .*\\((\\d{4})-[a-z0-9-]+\\.md\\)");

    private static final Pattern NEVER_GIVEN = Pattern.compile("(?m)^No decision has the number (.*)\\.$");
    private static final Pattern SUPERSEDED = Pattern.compile("(?m)^Superseded by .*\\((\\d{4})-[a-z0-9-]+\\.md\\)");

    @Test
    void the_index_lists_every_decision() throws IOException {
        Path folder = Example.root().resolve("docs/adr");
        Map<String, String> listed = new TreeMap<>();
        Matcher rows = ROW.matcher(Files.readString(folder.resolve("README.md")));
        while (rows.find()) {
            assertThat(rows.group(2)).startsWith("%04d-".formatted(Integer.parseInt(rows.group(1))));
            listed.put(rows.group(2), rows.group(3) + " | " + rows.group(4));
        }

        Map<String, String> decided = new TreeMap<>();
        for (Path page : pages(folder)) {
            String text = Files.readString(page);
            String title = text.lines().findFirst().orElseThrow().replaceFirst("^# \\d+\\. ", "");
            decided.put(page.getFileName().toString(), title + " | " + state(text));
        }

        assertThat(listed).isNotEmpty().isEqualTo(decided);
    }

    @Test
    void the_index_says_which_numbers_are_missing() throws IOException {
        Path folder = Example.root().resolve("docs/adr");
        List<Integer> given = pages(folder).stream()
                .map(page -> Integer.valueOf(page.getFileName().toString().substring(0, 4)))
                .toList();
        Matcher said = NEVER_GIVEN.matcher(Files.readString(folder.resolve("README.md")));

        assertThat(said.find()).isTrue();
        assertThat(Stream.of(said.group(1).split(", | or ")).map(Integer::valueOf))
                .containsExactlyElementsOf(IntStream.range(1, given.get(given.size() - 1))
                        .boxed()
                        .filter(number -> !given.contains(number))
                        .toList());
    }

    private static String state(String page) {
        Matcher superseded = SUPERSEDED.matcher(page);
        if (superseded.find()) {
            return "superseded by %d".formatted(Integer.parseInt(superseded.group(1)));
        }
        Matcher part = PART_SUPERSEDED.matcher(page);
        return part.find()
                ? "in force; %s superseded by %d".formatted(part.group(1), Integer.parseInt(part.group(2)))
                : "in force";
    }

    private static List<Path> pages(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(page -> page.getFileName().toString().matches("\\d{4}-.*\\.md"))
                    .sorted()
                    .toList();
        }
    }
}
