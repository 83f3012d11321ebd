package dev.partnerdirectory.files.manifest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.partnerdirectory.core.manifest.FaultyRow;
import dev.partnerdirectory.core.manifest.ManifestEntry;
import dev.partnerdirectory.core.manifest.RoleSetRow;
import dev.partnerdirectory.core.manifest.UserRow;
import dev.partnerdirectory.files.FormulaCells;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes entries in a form that {@link ManifestFile} reads. The entries of one customer come one after another, users before
 * role sets. Passwords are never written. Not thread-safe; {@link #end} completes the text and leaves the writer open.
 */
public abstract class ManifestWriter {
    private static final String BETWEEN = ";";

    private ManifestWriter() {}

    /** Begins a manifest. CSV has no place for role sets. */
    public static ManifestWriter of(ManifestFormat format, Writer out) {
        try {
            return switch (format) {
                case CSV -> new Csv(out);
                case JSON_LINES -> new Lines(out);
                case YAML -> new Yaml(out);
            };
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /**
     * Writes an entry.
     *
     * @throws IllegalArgumentException if the form cannot say the entry
     */
    public final void write(ManifestEntry entry) {
        try {
            if (entry instanceof UserRow user) {
                user(user);
            } else if (entry instanceof RoleSetRow set) {
                roleSet(set);
            } else {
                throw new IllegalArgumentException(((FaultyRow) entry).toString());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    abstract void user(UserRow user) throws IOException;

    abstract void roleSet(RoleSetRow set) throws IOException;

    /** Completes and flushes the text. */
    public abstract void end() throws IOException;

    private static List<String> values(UserRow user) {
        return Field.ours().map(field -> value(field, user)).toList();
    }

    private static String value(Field field, UserRow user) {
        return switch (field) {
            case CUSTOMER -> user.customer();
            case USER_PRINCIPAL_NAME -> user.userPrincipalName();
            case DISPLAY_NAME -> user.displayName();
            case FIRST_NAME -> user.firstName();
            case LAST_NAME -> user.lastName();
            case USAGE_LOCATION -> user.usageLocation();
            case ROLES -> String.join(BETWEEN, user.roles());
            case LICENSES -> String.join(BETWEEN, user.licenses());
            case STATE -> user.state();
            case PASSWORD, ENABLED, BLOCKED -> "";
        };
    }

    private static void fields(JsonGenerator json, UserRow user, boolean withCustomer) throws IOException {
        for (Field field : Field.ours().toList()) {
            List<String> items = switch (field) {
                case ROLES -> user.roles();
                case LICENSES -> user.licenses();
                default -> List.of();
            };
            if (!items.isEmpty()) {
                texts(json, field.word(), items);
            } else if (!value(field, user).isEmpty() && (withCustomer || field != Field.CUSTOMER)) {
                json.writeStringField(field.word(), value(field, user));
            }
        }
    }

    private static void members(JsonGenerator json, RoleSetRow set) throws IOException {
        json.writeBooleanField("authoritative", set.authoritative());
        texts(json, "members", set.members());
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static final class Csv extends ManifestWriter {
        private final CsvWriter csv;

        Csv(Writer out) {
            csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
            csv.writeRecord(Field.ours().map(Field::word).toList());
        }

        @Override
        void user(UserRow user) {
            csv.writeRecord(values(user).stream().map(FormulaCells::escape).toList());
        }

        @Override
        void roleSet(RoleSetRow set) {
            throw new IllegalArgumentException("CSV has no place for the members of a role");
        }

        @Override
        public void end() throws IOException {
            csv.flush();
        }
    }

    private static final class Lines extends ManifestWriter {
        private final JsonGenerator json;

        Lines(Writer out) throws IOException {
            json = JsonFactory.builder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .build()
                    .createGenerator(out)
                    .setPrettyPrinter(new MinimalPrettyPrinter(""));
        }

        @Override
        void user(UserRow user) throws IOException {
            json.writeStartObject();
            fields(json, user, true);
            endLine();
        }

        @Override
        void roleSet(RoleSetRow set) throws IOException {
            json.writeStartObject();
            json.writeStringField("customer", set.customer());
            json.writeStringField("role", set.role());
            members(json, set);
            endLine();
        }

        private void endLine() throws IOException {
            json.writeEndObject();
            json.writeRaw('\n');
        }

        @Override
        public void end() throws IOException {
            json.close();
        }
    }

    private static final class Yaml extends ManifestWriter {
        private final JsonGenerator yaml;
        private String customer = "";
        private boolean inRoles;

        Yaml(Writer out) throws IOException {
            yaml = YAMLFactory.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .build()
                    .createGenerator(out);
            yaml.writeStartObject();
            yaml.writeObjectFieldStart("customers");
        }

        @Override
        void user(UserRow user) throws IOException {
            enter(user.customer());
            if (inRoles) {
                throw new IllegalArgumentException("users stand before roles");
            }
            yaml.writeStartObject();
            fields(yaml, user, false);
            yaml.writeEndObject();
        }

        @Override
        void roleSet(RoleSetRow set) throws IOException {
            enter(set.customer());
            if (!inRoles) {
                yaml.writeEndArray();
                yaml.writeObjectFieldStart("roles");
                inRoles = true;
            }
            yaml.writeObjectFieldStart(set.role());
            members(yaml, set);
            yaml.writeEndObject();
        }

        private void enter(String next) throws IOException {
            if (!customer.equals(next)) {
                leave();
                customer = next;
                yaml.writeObjectFieldStart(customer);
                yaml.writeArrayFieldStart("users");
            }
        }

        private void leave() throws IOException {
            if (customer.isEmpty()) {
                return;
            }
            if (inRoles) {
                yaml.writeEndObject();
            } else {
                yaml.writeEndArray();
            }
            yaml.writeEndObject();
            inRoles = false;
        }

        @Override
        public void end() throws IOException {
            leave();
            yaml.writeEndObject();
            yaml.writeEndObject();
            yaml.close();
        }
    }
}
