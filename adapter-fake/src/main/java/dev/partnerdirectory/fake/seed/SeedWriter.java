package dev.partnerdirectory.fake.seed;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.partnerdirectory.fake.seed.SeedFormat.CustomerSeed;
import dev.partnerdirectory.fake.seed.SeedFormat.PartnerSeed;
import dev.partnerdirectory.fake.seed.SeedFormat.UserSeed;
import dev.partnerdirectory.fake.store.DirectoryState;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * The contents of a directory at one time, to be written as a seed: in the order in which they were added, one user at a
 * time. Remembered requests are left out.
 */
public record SeedWriter(PartnerSeed partner, List<Content> customers) {
    /** A customer and its users. */
    record Content(CustomerSeed customer, List<UserSeed> users) {}

    public static SeedWriter of(DirectoryState state) {
        return new SeedWriter(
                PartnerSeed.of(state.partner()),
                state.customers().stream()
                        .map(entry -> new Content(
                                CustomerSeed.of(entry),
                                entry.users().map(UserSeed::of).toList()))
                        .toList());
    }

    /** Writes indented JSON for human readers, with a line break at the end. */
    public void writeIndented(OutputStream out) throws IOException {
        DefaultIndenter indenter = DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        try (JsonGenerator json = SeedJson.FACTORY.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(printer);
            write(json);
            json.writeRaw('\n');
        }
    }

    /** Writes a seed as the next value of {@code json}. */
    public void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("formatVersion", SeedFormat.VERSION);
        json.writeFieldName("partner");
        SeedJson.write(partner.json(), json);
        json.writeArrayFieldStart("customers");
        for (Content content : customers) {
            write(content, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(Content content, JsonGenerator json) throws IOException {
        json.writeStartObject();
        SeedJson.writeMembers(content.customer().json(), json);
        json.writeArrayFieldStart("users");
        for (UserSeed user : content.users()) {
            SeedJson.write(user.json(), json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
