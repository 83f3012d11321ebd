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

    static void read(BufferedReader lines, Consumer<ManifestEntry> to) throws IOException {
        long row = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            row++;
            if (!line.isBlank()) {
                read(line, row, to);
            }
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
