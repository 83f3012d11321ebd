package dev.partnerdirectory.fake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Unavailable;
import dev.partnerdirectory.fake.store.Tables;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a seed's JSON and plants it as it is read; it holds one user at a time. A customer's {@code users} come last,
 * because they point at roles and SKUs.
 */
final class SeedReader {
    /** Raised with every change to the format that an older reader would not understand. */
    static final int FORMAT_VERSION = 1;

    private static final ObjectMapper JSON =
            new ObjectMapper(new JsonFactory()).enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private final SeedPlanter planter;

    private SeedReader(Tables tables) {
        this.planter = new SeedPlanter(tables);
    }

    /**
     * Plants what {@code source} says.
     *
     * @throws dev.partnerdirectory.core.error.InvalidRequest at the first thing that is wrong, with its path
     */
    static void read(InputStream source, Tables tables) {
        try (JsonParser json = JSON.createParser(source)) {
            new SeedReader(tables).readRoot(json);
        } catch (JsonProcessingException broken) {
            throw SeedNode.wrong(
                    "",
                    "the seed is not JSON: line %d, column %d: %s"
                            .formatted(
                                    broken.getLocation().getLineNr(),
                                    broken.getLocation().getColumnNr(),
                                    broken.getOriginalMessage()));
        } catch (IOException unreadable) {
            throw new Unavailable(
                    "the seed cannot be read: " + unreadable.getMessage(), ErrorDetails.none(), unreadable);
        }
    }

    private void readRoot(JsonParser json) throws IOException {
        require(json.nextToken(), JsonToken.START_OBJECT, "", "the seed must be a JSON object");
        boolean versioned = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            if (!versioned && !field.equals("formatVersion")) {
                throw SeedNode.wrong("formatVersion", "must come first");
            }
            switch (field) {
                case "formatVersion" -> requireVersion(new SeedNode(field, JSON.readTree(json)));
                case "partner" -> planter.partner(new SeedNode(field, JSON.readTree(json)));
                case "customers" -> readCustomers(json);
                default -> throw SeedNode.wrong(field, "is no field of a seed");
            }
            versioned = true;
        }
        if (!versioned) {
            throw SeedNode.wrong("formatVersion", "is missing");
        }
        if (json.nextToken() != null) {
            throw SeedNode.wrong("", "something comes after the seed's end");
        }
    }

    private static void requireVersion(SeedNode version) {
        if (!version.json().isInt() || version.json().intValue() != FORMAT_VERSION) {
            throw version.wrong("must be %d, the only version this program knows, not %s"
                    .formatted(FORMAT_VERSION, version.json()));
        }
    }

    private void readCustomers(JsonParser json) throws IOException {
        require(json.currentToken(), JsonToken.START_ARRAY, "customers", "must be a list");
        for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
            String path = "customers[" + i + "]";
            require(json.currentToken(), JsonToken.START_OBJECT, path, "must be an object");
            readCustomer(json, path);
        }
    }

    private void readCustomer(JsonParser json, String path) throws IOException {
        ObjectNode head = JSON.createObjectNode();
        boolean planted = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            if (planted) {
                throw SeedNode.wrong(path + "." + field, "must come before the customer's users");
            }
            if (field.equals("users")) {
                planted = true;
                planter.customer(new SeedNode(path, head));
                readUsers(json, path + ".users");
            } else {
                head.set(field, JSON.readTree(json));
            }
        }
        if (!planted) {
            planter.customer(new SeedNode(path, head));
        }
    }

    private void readUsers(JsonParser json, String path) throws IOException {
        require(json.currentToken(), JsonToken.START_ARRAY, path, "must be a list");
        for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
            planter.user(new SeedNode(path + "[" + i + "]", JSON.readTree(json)));
        }
    }

    private static void require(JsonToken found, JsonToken wanted, String path, String reason) {
        if (found != wanted) {
            throw SeedNode.wrong(path, reason);
        }
    }
}
