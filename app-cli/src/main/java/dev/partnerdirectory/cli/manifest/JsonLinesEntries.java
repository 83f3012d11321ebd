package dev.partnerdirectory.cli.manifest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.partnerdirectory.core.manifest.ManifestEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** One JSON object a line: a user or, with a {@code role}, who is in it. A row is a line. */
final class JsonLinesEntries extends Entries {
    private static final JsonFactory JSON = new JsonFactory();

    private final BufferedReader lines;
    private final String customer;
    private final TextFaults faults;
    private long row;

    /** @param customer of lines that name none */
    JsonLinesEntries(Reader text, String customer, TextFaults faults) {
        this.lines = new BufferedReader(text);
        this.customer = customer;
        this.faults = faults;
    }

    @Override
    @Nullable
    ManifestEntry read() throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            row++;
            ManifestEntry entry = line.isBlank() ? null : entry(line);
            if (entry != null) {
                return entry;
            }
        }
        return null;
    }

    private @Nullable ManifestEntry entry(String line) throws IOException {
        try (JsonParser parser = JSON.createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                faults.add(row, "", "must be one JSON object");
                return null;
            }
            EntryObject object = EntryObject.read(parser, row, faults);
            if (parser.nextToken() != null) {
                faults.add(row, "", "must be one JSON object and nothing else");
            }
            return object.isRoleSet() ? object.roleSet(customer, "") : object.user(customer);
        } catch (JsonProcessingException malformed) {
            faults.add(row, "", "is not JSON: " + malformed.getOriginalMessage());
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
