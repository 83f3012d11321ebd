package dev.partnerdirectory.cli.manifest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.partnerdirectory.core.manifest.ManifestEntry;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Customers, each with users and roles. A row is the line an entry begins on.
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
final class YamlEntries extends Entries {
    /** Where the parser stands. */
    private enum Place {
        START,
        FILE,
        CUSTOMERS,
        CUSTOMER,
        USERS,
        ROLES,
        END
    }

    private final JsonParser parser;
    private final String source;
    private final TextFaults faults;
    private Place place = Place.START;
    private String customer = "";
    private long lastRow;

    YamlEntries(Reader text, String source, TextFaults faults) throws IOException {
        LoaderOptions options = new LoaderOptions();
        // A manifest may be long: it is streamed.
        options.setCodePointLimit(Integer.MAX_VALUE);
        this.parser = YAMLFactory.builder().loaderOptions(options).build().createParser(text);
        this.source = source;
        this.faults = faults;
    }

    @Override
    @Nullable
    ManifestEntry read() throws IOException {
        try {
            while (place != Place.END) {
                ManifestEntry entry = step();
                if (entry != null) {
                    return entry;
                }
            }
            return null;
        } catch (JsonProcessingException malformed) {
            String reason = malformed.getOriginalMessage().lines().findFirst().orElse("");
            throw new ManifestProblem("%s is not YAML, line %d: %s"
                    .formatted(
                            source,
                            malformed.getLocation() == null
                                    ? line()
                                    : malformed.getLocation().getLineNr(),
                            reason));
        }
    }

    private @Nullable ManifestEntry step() throws IOException {
        JsonToken token = parser.nextToken();
        switch (place) {
            case START -> begin(token);
            case FILE -> file(token);
            case CUSTOMERS -> customers(token);
            case CUSTOMER -> customer(token);
            case USERS -> {
                return user(token);
            }
            case ROLES -> {
                return role(token);
            }
            case END -> throw new IllegalStateException("nothing is read past the end");
        }
        return null;
    }

    private void begin(@Nullable JsonToken token) {
        if (token != JsonToken.START_OBJECT) {
            throw new ManifestProblem(source + " must begin with \"customers:\"");
        }
        place = Place.FILE;
    }

    private void file(@Nullable JsonToken token) throws IOException {
        if (token == JsonToken.FIELD_NAME && parser.currentName().equals("customers")) {
            enter("customers", JsonToken.START_OBJECT, Place.CUSTOMERS);
        } else if (token == JsonToken.FIELD_NAME) {
            unknown("customers");
        } else {
            place = Place.END;
            if (parser.nextToken() != null) {
                faults.add(line(), "", "begins a second document; a manifest is one");
            }
        }
    }

    private void customers(@Nullable JsonToken token) throws IOException {
        if (token == JsonToken.FIELD_NAME) {
            customer = parser.currentName();
            enter(customer, JsonToken.START_OBJECT, Place.CUSTOMER);
        } else {
            place = Place.FILE;
        }
    }

    private void customer(@Nullable JsonToken token) throws IOException {
        if (token != JsonToken.FIELD_NAME) {
            place = Place.CUSTOMERS;
            return;
        }
        switch (parser.currentName()) {
            case "users" -> enter("users", JsonToken.START_ARRAY, Place.USERS);
            case "roles" -> enter("roles", JsonToken.START_OBJECT, Place.ROLES);
            default -> unknown("users and roles");
        }
    }

    /** Goes in where there is something; nothing at all is as good as an empty one. */
    private void enter(String name, JsonToken expected, Place inside) throws IOException {
        JsonToken token = parser.nextToken();
        if (token == expected) {
            place = inside;
        } else if (token == null || !isNothing(token)) {
            faults.add(line(), name, expected == JsonToken.START_ARRAY ? "must be a list" : "must be a map");
            parser.skipChildren();
        }
    }

    private boolean isNothing(JsonToken token) throws IOException {
        return token == JsonToken.VALUE_NULL
                || (token == JsonToken.VALUE_STRING && parser.getText().isBlank());
    }

    private void unknown(String known) throws IOException {
        faults.add(line(), parser.currentName(), "is not known here; known: " + known);
        parser.nextToken();
        parser.skipChildren();
    }

    private @Nullable ManifestEntry user(@Nullable JsonToken token) throws IOException {
        if (token == JsonToken.END_ARRAY) {
            place = Place.CUSTOMER;
            return null;
        }
        if (token != JsonToken.START_OBJECT) {
            faults.add(line(), "users", "must hold maps, each with a userPrincipalName");
            parser.skipChildren();
            return null;
        }
        long row = row();
        return EntryObject.read(parser, row, faults).under(customer).user(customer);
    }

    private @Nullable ManifestEntry role(@Nullable JsonToken token) throws IOException {
        if (token != JsonToken.FIELD_NAME) {
            place = Place.CUSTOMER;
            return null;
        }
        String role = parser.currentName();
        long row = row();
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            faults.add(row, role, "must be a map with members");
            parser.skipChildren();
            return null;
        }
        return EntryObject.read(parser, row, faults).under(customer).roleSet(customer, role);
    }

    private long row() {
        long line = line();
        if (line <= lastRow) {
            faults.add(line, "", "must hold one entry only: begin each on a line of its own");
        }
        lastRow = line;
        return line;
    }

    private long line() {
        return parser.currentTokenLocation().getLineNr();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
