package dev.partnerdirectory.fake.seed;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import dev.partnerdirectory.fake.seed.SeedFormat.CustomerSeed;
import dev.partnerdirectory.fake.seed.SeedFormat.PartnerSeed;
import dev.partnerdirectory.fake.seed.SeedFormat.UserSeed;
import dev.partnerdirectory.fake.store.CustomerEntry;
import dev.partnerdirectory.fake.store.DirectoryState;
import dev.partnerdirectory.fake.store.UserEntry;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Map;

/**
 * Writes the contents of a directory as a seed, in the order in which they were added, one user at a time. Remembered
 * requests are left out.
 */
public final class SeedWriter {
    private SeedWriter() {}

    /** Writes indented JSON for human readers, with a line break at the end. */
    public static void writeIndented(DirectoryState state, OutputStream out) throws IOException {
        DefaultIndenter indenter = DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        try (JsonGenerator json = SeedJson.MAPPER.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(printer);
            write(state, json);
            json.writeRaw('\n');
        }
    }

    /** Writes a seed as the next value of {@code json}. */
    public static void write(DirectoryState state, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("formatVersion", SeedFormat.VERSION);
        json.writePOJOField("partner", PartnerSeed.of(state.partner()));
        json.writeArrayFieldStart("customers");
        for (CustomerEntry customer : state.customers()) {
            write(customer, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(CustomerEntry customer, JsonGenerator json) throws IOException {
        json.writeStartObject();
        JsonNode head = SeedJson.MAPPER.valueToTree(CustomerSeed.of(customer));
        for (Map.Entry<String, JsonNode> field : head.properties()) {
            json.writeFieldName(field.getKey());
            json.writeTree(field.getValue());
        }
        json.writeArrayFieldStart("users");
        for (Iterator<UserEntry> users = customer.users().iterator(); users.hasNext(); ) {
            json.writePOJO(UserSeed.of(users.next()));
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
