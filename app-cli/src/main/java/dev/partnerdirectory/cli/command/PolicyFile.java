package dev.partnerdirectory.cli.command;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.partnerdirectory.cli.columns.EnumFormat;
import dev.partnerdirectory.core.guard.Ceilings;
import dev.partnerdirectory.core.guard.Policy;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.plan.Change;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads guard rails.
 *
 * <pre>
 * protectedUsers: [breakglass@contoso.onmicrosoft.com]
 * protectedRoles: [Global Administrator]
 * perRun: {all: 500, deleteUser: 20}
 * perCustomer: {deleteUser: 5}
 * perRunPercent: {all: 20}
 * perCustomerPercent: {deleteUser: 10}
 * lastHolderStays: true
 * privilegedGrantsNeedApproval: true
 * mostHolders: {Global Administrator: 5}
 * share: 50
 * </pre>
 */
final class PolicyFile {
    /** A duplicate key is refused: the later value would silently replace the earlier one. */
    private static final YAMLFactory YAML = YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String file;
    private final JsonParser parser;
    private Policy policy = Policy.standard();

    private PolicyFile(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /**
     * Reads a file. What it does not state is as in {@link Policy#standard}.
     *
     * @throws UsageProblem if it cannot be read, or states something that is not understood
     */
    static Policy read(Invocation invocation, String file) {
        String name = InputFile.name(file);
        try (JsonParser parser = YAML.createParser(InputFile.text(invocation, file))) {
            return new PolicyFile(name, parser).read();
        } catch (JsonProcessingException malformed) {
            String reason = malformed.getOriginalMessage().lines().findFirst().orElse("");
            throw new UsageProblem("%s is not YAML: %s".formatted(name, reason));
        } catch (IOException unreadable) {
            throw UsageProblem.unusable(name, "read", unreadable);
        }
    }

    private Policy read() throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null || first == JsonToken.VALUE_NULL) {
            return policy;
        }
        expect(first == JsonToken.START_OBJECT, "the policy", "must be a map of guard rails");
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            rail(parser.currentName());
        }
        expect(parser.nextToken() == null, "the policy", "must be one document");
        return policy;
    }

    private void rail(String name) throws IOException {
        policy = switch (name) {
            case "protectedUsers" -> policy.withProtectedUsers(set(name, UserRef::parse));
            case "protectedRoles" -> policy.withProtectedRoles(set(name, RoleRef::parse));
            case "perRun" -> policy.withSteps(policy.steps().withPerRun(ceilings(name)));
            case "perCustomer" -> policy.withSteps(policy.steps().withPerCustomer(ceilings(name)));
            case "perRunPercent" -> policy.withPercent(policy.percent().withPerRun(ceilings(name)));
            case "perCustomerPercent" -> policy.withPercent(policy.percent().withPerCustomer(ceilings(name)));
            case "lastHolderStays" -> policy.withLastHolder(truth(name));
            case "privilegedGrantsNeedApproval" -> policy.withApprovals(truth(name));
            case "mostHolders" -> policy.withMostHolders(mostHolders(name));
            case "share" -> policy.withShare(share(name));
            default ->
                throw problem(
                        name,
                        "is not known; known are protectedUsers, protectedRoles, perRun, perCustomer, perRunPercent,"
                                + " perCustomerPercent, lastHolderStays, privilegedGrantsNeedApproval, mostHolders, share");
        };
    }

    private <T> Set<T> set(String name, Function<String, T> parse) throws IOException {
        expect(parser.nextToken() == JsonToken.START_ARRAY, name, "must be a list");
        Set<T> items = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            expect(parser.currentToken().isScalarValue(), name, "must hold nothing but texts");
            items.add(parsed(name, parser.getText(), parse));
        }
        return items;
    }

    private <T> T parsed(String name, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException malformed) {
            throw problem(name, malformed.getMessage());
        }
    }

    private Ceilings ceilings(String name) throws IOException {
        expect(parser.nextToken() == JsonToken.START_OBJECT, name, "must be a map of ceilings");
        Optional<Integer> all = Optional.empty();
        Map<Change.Kind, Integer> each = new EnumMap<>(Change.Kind.class);
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String kind = parser.currentName();
            int most = number(name + "." + kind);
            if (kind.equals("all")) {
                all = Optional.of(most);
            } else {
                each.put(kind(name, kind), most);
            }
        }
        return new Ceilings(all, each);
    }

    private Map<RoleRef, Integer> mostHolders(String name) throws IOException {
        expect(parser.nextToken() == JsonToken.START_OBJECT, name, "must be a map of roles and numbers");
        Map<RoleRef, Integer> most = new HashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String role = parser.currentName();
            RoleRef known = parsed(name, role, RoleRef::parse);
            most.put(known, number(name + "." + role));
        }
        return most;
    }

    private Change.Kind kind(String name, String word) {
        for (Change.Kind kind : Change.Kind.values()) {
            if (EnumFormat.camel(kind).equals(word)) {
                return kind;
            }
        }
        throw problem(
                name + "." + word,
                "is not known; known are all, createUser, updateUser, restoreUser, grantRole, assignLicense,"
                        + " revokeRole, removeLicense, deleteUser");
    }

    private int number(String name) throws IOException {
        expect(parser.nextToken() == JsonToken.VALUE_NUMBER_INT, name, "must be a whole number");
        int number = parser.getIntValue();
        expect(number >= 0, name, "must not be negative");
        return number;
    }

    private int share(String name) throws IOException {
        int percent = number(name);
        expect(percent >= 1 && percent <= Policy.WHOLE, name, "must be from 1 to " + Policy.WHOLE);
        return percent;
    }

    private boolean truth(String name) throws IOException {
        JsonToken token = parser.nextToken();
        expect(token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE, name, "must be true or false");
        return token == JsonToken.VALUE_TRUE;
    }

    private void expect(boolean holds, String name, String otherwise) {
        if (!holds) {
            throw problem(name, otherwise);
        }
    }

    private UsageProblem problem(String name, @Nullable String reason) {
        return new UsageProblem("%s, line %d: %s %s"
                .formatted(file, parser.currentTokenLocation().getLineNr(), name, reason));
    }
}
