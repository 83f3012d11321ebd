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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The index of decisions lists every decision under its title, and says which ones were superseded. */
class DecisionsTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| \\[(\\d+)]\\(([^)]+)\\) \\| (.+) \\| (.+) \\|$");
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

    private static String state(String page) {
        Matcher superseded = SUPERSEDED.matcher(page);
        return superseded.find() ? "superseded by %d".formatted(Integer.parseInt(superseded.group(1))) : "in force";
    }

    private static List<Path> pages(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(page -> page.getFileName().toString().matches("\\d{4}-.*\\.md"))
                    .sorted()
                    .toList();
        }
    }
}
