package dev.partnerdirectory.cli.output;

import java.util.Arrays;
import java.util.Locale;

/** The format of data on standard output. */
public enum OutputFormat {
    TABLE,
    JSON,
    /** One JSON object on each line. */
    JSONL,
    CSV,
    /** A Markdown table. */
    MARKDOWN;

    /**
     * The format of this name, in any letter case.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static OutputFormat parse(String name) {
        return Arrays.stream(values())
                .filter(format -> format.toString().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "must be table, json, jsonl, csv or markdown, not '%s'".formatted(name)));
    }

    /** Whether errors are JSON objects too. */
    public boolean isJson() {
        return this == JSON || this == JSONL;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
