package dev.partnerdirectory.files.manifest;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The file format of a manifest. */
public enum ManifestFormat {
    CSV,
    JSON_LINES,
    YAML;

    /** The format that the extension of a name tells; empty where it tells none. */
    public static Optional<ManifestFormat> ofName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".csv")) {
            return Optional.of(CSV);
        }
        if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) {
            return Optional.of(JSON_LINES);
        }
        return lower.endsWith(".yaml") || lower.endsWith(".yml") ? Optional.of(YAML) : Optional.empty();
    }

    /**
     * The format, from the extension of {@code name}. If that says nothing, as for standard input, from the start of
     * the file.
     */
    static ManifestFormat of(String name, Path file, String source) throws IOException {
        Optional<ManifestFormat> told = ofName(name);
        return told.isPresent() ? told.get() : ofBeginning(file, source);
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
