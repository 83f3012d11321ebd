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
import java.util.stream.Collectors;

/**
 * Writes entries in a form that {@link ManifestFile} reads. The entries of one customer come one after another, users before
 * role sets. Passwords are never written. Not thread-safe; {@link #end} completes the text and leaves the writer open.
 */
public abstract class ManifestWriter {
    private ManifestWriter() {}

    /** Begins a manifest. CSV has no place for role sets. */
    public static ManifestWriter of(ManifestFormat format, Writer out) throws IOException {
        return switch (format) {
            case CSV -> new Csv(out);
            case JSON_LINES -> new JsonLines(out);
            case YAML -> new Yaml(out);
        };
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

    private static void fields(JsonGenerator json, UserRow user, boolean withCustomer) throws IOException {
        for (ManifestField field : ManifestField.ours().toList()) {
            Object content = field.of(user);
            if (content instanceof List<?> items && !items.isEmpty()) {
                texts(json, field.word(), items);
            } else if (content instanceof String text
                    && !text.isEmpty()
                    && (withCustomer || field != ManifestField.CUSTOMER)) {
                json.writeStringField(field.word(), text);
            }
        }
    }

    private static void members(JsonGenerator json, RoleSetRow set) throws IOException {
        json.writeBooleanField("authoritative", set.authoritative());
        texts(json, "members", set.members());
    }

    private static void texts(JsonGenerator json, String name, List<?> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (Object text : texts) {
            json.writeString(text.toString());
        }
        json.writeEndArray();
    }

    private static final class Csv extends ManifestWriter {
        private final CsvWriter csv;

        Csv(Writer out) {
            csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
            csv.writeRecord(ManifestField.ours().map(ManifestField::word).toList());
        }

        @Override
        void user(UserRow user) {
            csv.writeRecord(ManifestField.ours()
                    .map(field -> FormulaCells.escape(cell(field.of(user))))
                    .toList());
        }

        private static String cell(Object content) {
            return content instanceof List<?> items
                    ? items.stream().map(Object::toString).collect(Collectors.joining(";"))
                    : content.toString();
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

    private static final class JsonLines extends ManifestWriter {
        private final JsonGenerator json;

        JsonLines(Writer out) throws IOException {
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
