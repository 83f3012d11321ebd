package dev.partnerdirectory.files.manifest;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** The file format of a manifest. */
enum ManifestFormat {
    CSV,
    JSON_LINES,
    YAML;

    /**
     * The format, from the extension of {@code name}. If that says nothing, as for standard input, from the start of
     * the file.
     */
    static ManifestFormat of(String name, Path file, String source) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".csv")) {
            return CSV;
        }
        if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) {
            return JSON_LINES;
        }
        return lower.endsWith(".yaml") || lower.endsWith(".yml") ? YAML : ofBeginning(file, source);
    }

    private static ManifestFormat ofBeginning(Path file, String source) throws IOException {
        try (BufferedReader text = TextFile.open(file, source)) {
            String first = text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#") && !line.equals("---"))
                    .findFirst()
                    .orElse("");
            return first.startsWith("{") || first.startsWith("[")
                    ? JSON_LINES
                    : first.startsWith("customers:") ? YAML : CSV;
        }
    }
}
