package dev.partnerdirectory.files.manifest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.manifest.FaultyRow;
import dev.partnerdirectory.core.manifest.ManifestEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Reads JSON Lines: each line is a JSON object, a user or, if it has a {@code role}, the members of a role. Row numbers
 * are line numbers. Stateless.
 */
final class JsonLinesManifest {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonLinesManifest() {}

    static void read(BufferedReader lines, String source, Consumer<ManifestEntry> to) throws IOException {
        long row = 0;
        boolean begun = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            row++;
            if (!line.isBlank()) {
                if (!begun) {
                    refuseWhole(line.strip(), source);
                    begun = true;
                }
                read(line, row, to);
            }
        }
    }

    /** @throws ManifestProblem where the file begins as JSON does that is not one object a line */
    private static void refuseWhole(String first, String source) {
        if (first.startsWith("[") || first.equals("{")) {
            String whole = first.equals("{") ? "a JSON object over several lines" : "a JSON array";
            throw new ManifestProblem(
                    "%s is %s, which is no manifest: write each user as one JSON object in a line of its own (JSON Lines)"
                            .formatted(source, whole));
        }
    }

    private static void read(String line, long row, Consumer<ManifestEntry> to) throws IOException {
        try (JsonParser parser = JSON.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                to.accept(fault(row, "must be one JSON object"));
                return;
            }
            EntryObject object = EntryObject.read(parser, row);
            if (parser.nextToken() != null) {
                to.accept(fault(row, "must be one JSON object and nothing else"));
            }
            if (object.has("role")) {
                object.tellRoleSet(to);
            } else {
                object.tellUser(to);
            }
        } catch (JsonProcessingException malformed) {
            to.accept(fault(row, "is not JSON: " + malformed.getOriginalMessage()));
        }
    }

    private static FaultyRow fault(long row, String reason) {
        return new FaultyRow(row, List.of(new Violation("", reason)));
    }
}
