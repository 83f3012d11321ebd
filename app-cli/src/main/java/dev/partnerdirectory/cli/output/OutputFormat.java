package dev.partnerdirectory.cli.output;

import java.util.Locale;

/** How data is written to standard output. */
public enum OutputFormat {
    TABLE,
    JSON,
    /** One JSON object a line. */
    JSONL,
    CSV;

    /** Whether errors are JSON objects too. */
    public boolean isJson() {
        return this == JSON || this == JSONL;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
