package dev.partnerdirectory.cli.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.partnerdirectory.cli.command.InputFile;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.core.access.EarlierAccess;
import dev.partnerdirectory.core.access.EarlierAccess.Held;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.RoleId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads a report of privileged access in JSON. Stateless. */
final class EarlierReport {
    private EarlierReport() {}

    /** @throws UsageProblem if the file is no such report */
    static EarlierAccess read(Invocation invocation, String file) {
        String text = InputFile.text(invocation, file);
        try {
            return access(file, new ObjectMapper().readTree(text));
        } catch (JsonProcessingException malformed) {
            throw notOne(file, ": " + malformed.getOriginalMessage());
        } catch (IllegalArgumentException malformed) {
            throw notOne(file, ": " + malformed.getMessage());
        }
    }

    private static EarlierAccess access(String file, JsonNode report) {
        if (!report.path("holdings").isArray()) {
            throw notOne(file, "");
        }
        int version = report.path("reportVersion").asInt();
        if (version != AccessView.VERSION) {
            throw notOne(file, " of version %d, but of version %d".formatted(AccessView.VERSION, version));
        }
        Map<CustomerId, Set<Held>> held = new HashMap<>();
        for (JsonNode row : report.path("holdings")) {
            held.computeIfAbsent(new CustomerId(row.path("customer").asText()), any -> new HashSet<>())
                    .add(held(row));
        }
        Set<CustomerId> unread = new HashSet<>();
        for (JsonNode row : report.path("customers")) {
            CustomerId customer = new CustomerId(row.path("id").asText());
            if (row.has("failure")) {
                held.remove(customer);
                unread.add(customer);
            } else {
                held.computeIfAbsent(customer, any -> new HashSet<>());
            }
        }
        return new EarlierAccess(held, unread);
    }

    private static Held held(JsonNode row) {
        String id = row.path("id").asText();
        String label =
                row.path("userPrincipalName").asText(row.path("displayName").asText(id));
        return new Held(
                new RoleId(row.path("roleId").asText()), id, row.path("role").asText(), label);
    }

    private static UsageProblem notOne(String file, String why) {
        return new UsageProblem("%s is no JSON report of privileged access%s".formatted(InputFile.name(file), why));
    }
}
