package dev.partnerdirectory.cli.access;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.core.access.EarlierAccess;
import dev.partnerdirectory.core.access.EarlierAccess.Held;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.RoleId;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads a report of privileged access in JSON, entry by entry. */
final class EarlierReport {
    private static final JsonFactory JSON = new JsonFactory();

    private final Map<CustomerId, Set<Held>> held = new HashMap<>();
    private final Set<CustomerId> unread = new HashSet<>();
    private boolean isReport;
    private int version;

    private EarlierReport() {}

    /** @throws UsageProblem if the file is no such report */
    static EarlierAccess read(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UsageProblem("there is no file %s".formatted(file));
        }
        EarlierReport report = new EarlierReport();
        try (BufferedReader text = Files.newBufferedReader(file);
                JsonParser parser = JSON.createParser(text)) {
            report.read(parser);
        } catch (JsonProcessingException malformed) {
            throw notOne(file, ": " + malformed.getOriginalMessage());
        } catch (IllegalArgumentException malformed) {
            throw notOne(file, ": " + malformed.getMessage());
        } catch (IOException unreadable) {
            throw new UsageProblem("%s cannot be read: %s".formatted(file, unreadable));
        }
        if (!report.isReport) {
            throw notOne(file, "");
        }
        if (report.version != AccessView.VERSION) {
            throw notOne(file, " of version %d, but of version %d".formatted(AccessView.VERSION, report.version));
        }
        report.unread.forEach(report.held::remove);
        return new EarlierAccess(report.held, report.unread);
    }

    private static UsageProblem notOne(Path file, String why) {
        return new UsageProblem("%s is no JSON report of privileged access%s".formatted(file, why));
    }

    private void read(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            boolean isArray = parser.nextToken() == JsonToken.START_ARRAY;
            if (isArray && (name.equals("customers") || name.equals("holdings"))) {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    take(name, texts(parser));
                }
                isReport |= name.equals("holdings");
            } else if (name.equals("reportVersion")) {
                version = parser.getValueAsInt();
            } else {
                parser.skipChildren();
            }
        }
    }

    private static Map<String, String> texts(JsonParser parser) throws IOException {
        Map<String, String> texts = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            texts.put(name, parser.getText());
            parser.skipChildren();
        }
        return texts;
    }

    private void take(String list, Map<String, String> texts) {
        if (list.equals("customers")) {
            CustomerId customer = new CustomerId(texts.getOrDefault("id", ""));
            held.computeIfAbsent(customer, any -> new HashSet<>());
            if (texts.containsKey("failure")) {
                unread.add(customer);
            }
            return;
        }
        String id = texts.getOrDefault("id", "");
        String label = texts.getOrDefault("userPrincipalName", texts.getOrDefault("displayName", id));
        held.computeIfAbsent(new CustomerId(texts.getOrDefault("customer", "")), any -> new HashSet<>())
                .add(new Held(new RoleId(texts.getOrDefault("roleId", "")), id, texts.getOrDefault("role", ""), label));
    }
}
