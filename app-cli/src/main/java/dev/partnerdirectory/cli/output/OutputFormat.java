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
    /** Values separated by tabs. */
    TSV,
    YAML,
    /** A Markdown table. */
    MARKDOWN,
    /** A table of any width: no column is cut or left out. */
    WIDE;

    /** The names of all formats, for people. */
    public static final String WORDS = "table, json, jsonl, csv, tsv, yaml, markdown or wide";

    /**
     * The format of this name, in any letter case.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static OutputFormat parse(String name) {
        return Arrays.stream(values())
                .filter(format -> format.toString().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be %s, not '%s'".formatted(WORDS, name)));
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
