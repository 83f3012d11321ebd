package dev.partnerdirectory.fake.seed;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.partnerdirectory.fake.seed.SeedFormat.CustomerSeed;
import dev.partnerdirectory.fake.seed.SeedFormat.PartnerSeed;
import dev.partnerdirectory.fake.seed.SeedFormat.UserSeed;
import dev.partnerdirectory.fake.store.DirectoryState;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a seed and adds its contents to a directory, one user at a time. A customer's {@code users} must come last in
 * the JSON, because they refer to roles and SKUs.
 */
public final class SeedReader {
    private final JsonParser json;
    private final SeedPlanter planter;
    private final Consumer<PartnerSeed> partner;

    private SeedReader(JsonParser json, SeedPlanter planter, Consumer<PartnerSeed> partner) {
        this.json = json;
        this.planter = planter;
        this.partner = partner;
    }

    /**
     * Adds the customers of a seed to a directory.
     *
     * @return adds the rest, which may refer to what is in a directory already
     * @throws dev.partnerdirectory.core.error.InvalidRequest at the first error, with its path
     */
    public static Consumer<DirectoryState> read(InputStream seed, DirectoryState state) throws IOException {
        List<PartnerSeed> partners = new ArrayList<>();
        try (JsonParser json = SeedJson.FACTORY.createParser(seed)) {
            json.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
            new SeedReader(json, new SeedPlanter(state), partners::add).readRoot();
            if (json.nextToken() != null) {
                throw SeedFault.at("", "something comes after the seed's end");
            }
            return other -> partners.forEach(new SeedPlanter(other)::partner);
        } catch (JsonProcessingException broken) {
            throw SeedFault.notJson(broken);
        }
    }

    /** Adds the seed that is the next value of {@code json}. */
    public static void read(JsonParser json, DirectoryState state) throws IOException {
        SeedPlanter planter = new SeedPlanter(state);
        new SeedReader(json, planter, planter::partner).readRoot();
    }

    private void readRoot() throws IOException {
        json.nextToken();
        require(JsonToken.START_OBJECT, "", "the seed must be a JSON object");
        boolean isVersioned = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            if (!isVersioned && !field.equals("formatVersion")) {
                throw SeedFault.at("formatVersion", "must come first");
            }
            switch (field) {
                case "formatVersion" -> requireVersion();
                case "partner" -> partner.accept(value("partner", PartnerSeed::read));
                case "customers" -> readCustomers();
                default -> throw SeedFault.at(field, "is no field of a seed");
            }
            isVersioned = true;
        }
        if (!isVersioned) {
            throw SeedFault.at("formatVersion", "is missing");
        }
    }

    private void requireVersion() throws IOException {
        String version = json.hasToken(JsonToken.VALUE_STRING) ? '"' + json.getText() + '"' : json.getText();
        if (!version.equals(String.valueOf(SeedFormat.VERSION))) {
            throw SeedFault.at(
                    "formatVersion",
                    "must be %d, the only version this program knows, not %s".formatted(SeedFormat.VERSION, version));
        }
    }

    private void readCustomers() throws IOException {
        require(JsonToken.START_ARRAY, "customers", "must be a list");
        for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
            String path = "customers[" + i + "]";
            require(JsonToken.START_OBJECT, path, "must be an object");
            readCustomer(path);
        }
    }

    private void readCustomer(String path) throws IOException {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        SeedObject head = new SeedObject(members);
        boolean isAdded = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            if (isAdded) {
                throw SeedFault.at(path + "." + field, "must come before the customer's users");
            }
            if (field.equals("users")) {
                isAdded = true;
                add(path, head);
                readUsers(path + ".users");
            } else {
                // Before it is read: what has the wrong name may be very large.
                checked(path, () -> CustomerSeed.known(field));
                members.put(field, SeedJson.read(json));
            }
        }
        if (!isAdded) {
            add(path, head);
        }
    }

    private void add(String path, SeedObject head) {
        planter.customer(path, checked(path, () -> CustomerSeed.read(head)));
    }

    private void readUsers(String path) throws IOException {
        require(JsonToken.START_ARRAY, path, "must be a list");
        for (int i = 0; json.nextToken() != JsonToken.END_ARRAY; i++) {
            String userPath = path + "[" + i + "]";
            planter.user(userPath, value(userPath, UserSeed::read));
        }
    }

    private <T> T value(String path, Function<SeedObject, T> reading) throws IOException {
        Object value = SeedJson.read(json);
        return checked(path, () -> SeedValue.object(reading).read(value));
    }

    private static <T> T checked(String path, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (SeedObject.WrongValue wrong) {
            throw SeedFault.of(path, wrong);
        }
    }

    private void require(JsonToken wanted, String path, String reason) {
        if (!json.hasToken(wanted)) {
            throw SeedFault.at(path, reason);
        }
    }
}
