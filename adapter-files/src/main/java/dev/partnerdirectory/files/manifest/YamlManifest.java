package dev.partnerdirectory.files.manifest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.manifest.FaultyRow;
import dev.partnerdirectory.core.manifest.ManifestEntry;
import java.io.IOException;
import java.io.Reader;
import java.util.List;
import java.util.function.Consumer;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads one YAML file: customers, each with users and roles. Row numbers are the lines that entries start on.
 *
 * <pre>
 * customers:
 *   contoso.onmicrosoft.com:
 *     users:
 *       - {userPrincipalName: jo@contoso.onmicrosoft.com, displayName: Jo, roles: [Reports Reader]}
 *     roles:
 *       Global Administrator: {authoritative: true, members: [ann@contoso.onmicrosoft.com]}
 * </pre>
 */
final class YamlManifest {
    private final JsonParser parser;
    private final String source;
    private final Consumer<ManifestEntry> to;
    private long lastRow;

    YamlManifest(Reader text, String source, Consumer<ManifestEntry> to) throws IOException {
        LoaderOptions options = new LoaderOptions();
        // A manifest may be long. It is streamed, so there is no limit.
        options.setCodePointLimit(Integer.MAX_VALUE);
        this.parser = YAMLFactory.builder().loaderOptions(options).build().createParser(text);
        this.source = source;
        this.to = to;
    }

    void read() throws IOException {
        try (parser) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new ManifestProblem(source + " must begin with \"customers:\"");
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                if (!parser.currentName().equals("customers")) {
                    skipUnknown("customers");
                } else if (enters("customers", JsonToken.START_OBJECT)) {
                    customers();
                }
            }
            if (parser.nextToken() != null) {
                fault(line(), "", "begins a second document; a manifest is one");
            }
        } catch (JsonProcessingException malformed) {
            throw problem(malformed);
        }
    }

    private ManifestProblem problem(JsonProcessingException malformed) {
        String reason = malformed.getOriginalMessage().lines().findFirst().orElse("");
        long line = malformed.getLocation() == null
                ? line()
                : malformed.getLocation().getLineNr();
        return new ManifestProblem("%s is not YAML, line %d: %s".formatted(source, line, reason));
    }

    private void customers() throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String customer = parser.currentName();
            if (enters(customer, JsonToken.START_OBJECT)) {
                customer(customer);
            }
        }
    }

    private void customer(String customer) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            if (name.equals("users")) {
                if (enters(name, JsonToken.START_ARRAY)) {
                    users(customer);
                }
            } else if (name.equals("roles")) {
                if (enters(name, JsonToken.START_OBJECT)) {
                    roles(customer);
                }
            } else {
                skipUnknown("users and roles");
            }
        }
    }

    private void users(String customer) throws IOException {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                long row = row();
                EntryObject.read(parser, row).under("customer", customer).tellUser(to);
            } else {
                fault(line(), "users", "must hold maps, each with a userPrincipalName");
                parser.skipChildren();
            }
        }
    }

    private void roles(String customer) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String role = parser.currentName();
            long row = row();
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                EntryObject.read(parser, row)
                        .under("customer", customer)
                        .under("role", role)
                        .tellRoleSet(to);
            } else {
                fault(row, role, "must be a map with members");
                parser.skipChildren();
            }
        }
    }

    /** Whether the value has content to read. A null value counts as empty. */
    private boolean enters(String name, JsonToken expected) throws IOException {
        JsonToken token = parser.nextToken();
        if (token != expected && token != null && !isNothing(token)) {
            fault(line(), name, expected == JsonToken.START_ARRAY ? "must be a list" : "must be a map");
            parser.skipChildren();
        }
        return token == expected;
    }

    private boolean isNothing(JsonToken token) throws IOException {
        return token == JsonToken.VALUE_NULL
                || (token == JsonToken.VALUE_STRING && parser.getText().isBlank());
    }

    private void skipUnknown(String known) throws IOException {
        fault(line(), parser.currentName(), "is not known here; known: " + known);
        parser.nextToken();
        parser.skipChildren();
    }

    private long row() {
        long line = line();
        if (line <= lastRow) {
            fault(line, "", "must hold one entry only: begin each on a line of its own");
        }
        lastRow = line;
        return line;
    }

    private long line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private void fault(long row, String field, String reason) {
        to.accept(new FaultyRow(row, List.of(new Violation(field, reason))));
    }
}
