package dev.partnerdirectory.cli.journal;

import dev.partnerdirectory.core.text.Line;
import java.nio.file.Path;
import java.time.Instant;

/**
 * What a run is, beside its plan.
 *
 * @param directory   the directory it writes to, as a message names it
 * @param begun       when
 * @param credentials where its passwords go
 */
public record About(String directory, Instant begun, Path credentials) {
    String text() {
        return Line.of("run")
                .with("directory", directory)
                .with("begun", begun)
                .with("credentials", credentials)
                .toString();
    }

    /** @throws IllegalArgumentException if {@code text} is none */
    static About parse(String text) {
        Line line = Line.parse(text.strip());
        return new About(line.get("directory"), Instant.parse(line.get("begun")), Path.of(line.get("credentials")));
    }
}
