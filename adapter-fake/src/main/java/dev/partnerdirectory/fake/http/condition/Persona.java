package dev.partnerdirectory.fake.http.condition;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.fake.http.fault.Fault;
import dev.partnerdirectory.fake.http.fault.FaultRule;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A named kind of awkward service. Personas can be combined and apply in the order of this list. A rule for every third
 * call counts only the calls that the earlier rules left alone. It applies to the first call, the fourth and so on: a
 * test with one call meets it, and one retry gets past it.
 */
public enum Persona {
    THROTTLED_SERVICE(
            "Every third call gets 429 from the service, in its own shape, with Retry-After",
            everyThird(FaultRule.allOperations(), Fault.throttledByService(Duration.ofSeconds(1)))),
    THROTTLED_GATEWAY(
            "Every third call gets 429 from the gateway, in its shape, with Retry-After",
            everyThird(FaultRule.allOperations(), Fault.throttledByGateway(Duration.ofSeconds(1)))),
    TIMEOUT_BEFORE_COMMIT(
            "Every third write is neither carried out nor answered",
            everyThird(FaultRule.writes(), Fault.silent(Fault.Kind.TIMEOUT_BEFORE_COMMIT))),
    TIMEOUT_AFTER_COMMIT(
            "Every third write is carried out but not answered",
            everyThird(FaultRule.writes(), Fault.silent(Fault.Kind.TIMEOUT_AFTER_COMMIT))),
    RESET_MID_BODY(
            "Every third answer breaks off in its middle",
            everyThird(FaultRule.allOperations(), Fault.silent(Fault.Kind.RESET_MID_BODY))),
    LAG("What was written is not seen by the next two reads of it", Map.of()),
    BOM("Success bodies begin with a byte order mark", Map.of(Behaviour.BYTE_ORDER_MARK, "on")),
    NO_BOM("Success bodies begin without a byte order mark", Map.of(Behaviour.BYTE_ORDER_MARK, "off")),
    NEXT_LINK_V1("Links of collections begin with /v1", Map.of(Behaviour.LINK_VERSION, "with")),
    NEXT_LINK_LOOP("Next links lead back to their own page", Map.of(Behaviour.NEXT_LINK, "loop")),
    MFA_REQUIRED("Tokens without the MFA claim are refused", Map.of(Behaviour.MFA, "enforced")),
    APP_ONLY_TOKEN("Every token is treated as an app-only one", Map.of()),
    MISSING_ROLE(
            "The partner has none of the roles it needs in its customers",
            always(
                    needingRoles(),
                    Fault.refusal(
                            403,
                            "900150",
                            "The supplied role does not have the rights to perform the requested operation."))),
    NO_RELATIONSHIP(
            "The partner has lost its relationship with every customer",
            always(
                    customerOperations(),
                    Fault.refusal(403, "20002", "The partner has no relationship with this customer."))),
    ALREADY_MEMBER(
            "Adding a role member works, and is answered as if the user had been one before",
            always(
                    Set.of(Operation.ADD_ROLE_MEMBER, Operation.ADD_PARTNER_ROLE_MEMBER),
                    Fault.refusalAfterCommit(409, "2000", "The user is a member of the role already."))),
    DUPLICATE_UPN_AS_500("A taken user principal name is refused with 500", Map.of(Behaviour.DUPLICATE_NAME, "500")),
    PASSWORD_ECHO("Passwords are echoed in clear", Map.of(Behaviour.PASSWORD_ECHO, "on")),
    CODE_AS_STRING("Error codes are strings", Map.of(Behaviour.ERROR_CODE, "string")),
    EXPIRED_TOKEN("The first bearer token seen has expired; another one is taken", Map.of());

    /** Only one persona of each set can be in force, because a second one would have no effect. */
    private static final List<Set<Persona>> ALTERNATIVES = List.of(
            alternatives(BOM, NO_BOM),
            alternatives(MFA_REQUIRED, APP_ONLY_TOKEN),
            alternatives(APP_ONLY_TOKEN, MISSING_ROLE, NO_RELATIONSHIP, ALREADY_MEMBER));

    private final String description;

    @SuppressWarnings("ImmutableEnumChecker") // made by Map.of
    private final Map<Behaviour, String> behaviours;

    @SuppressWarnings("ImmutableEnumChecker") // a record
    private final Optional<FaultRule> rule;

    Persona(String description, Map<Behaviour, String> behaviours) {
        this.description = description;
        this.behaviours = behaviours;
        this.rule = Optional.empty();
    }

    Persona(String description, FaultRule rule) {
        this.description = description;
        this.behaviours = Map.of();
        this.rule = Optional.of(rule);
    }

    private static Set<Persona> alternatives(Persona first, Persona... more) {
        return Collections.unmodifiableSet(EnumSet.of(first, more));
    }

    private static FaultRule everyThird(Set<Operation> operations, Fault fault) {
        return new FaultRule("persona", operations, new FaultRule.When.Regularly(3), fault);
    }

    private static FaultRule always(Set<Operation> operations, Fault fault) {
        return new FaultRule("persona", operations, new FaultRule.When.Regularly(1), fault);
    }

    private static Set<Operation> needingRoles() {
        return Arrays.stream(Operation.values())
                .filter(operation -> !operation.sufficientRoles().isEmpty())
                .collect(Collectors.toSet());
    }

    private static Set<Operation> customerOperations() {
        Set<Operation> operations = needingRoles();
        operations.add(Operation.GET_CUSTOMER);
        return operations;
    }

    /** The persona's name in requests and options: {@code throttled-service}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String description() {
        return description;
    }

    Map<Behaviour, String> behaviours() {
        return behaviours;
    }

    /** The persona's fault rule, with the persona's name. */
    Optional<FaultRule> rule() {
        return rule.map(one -> new FaultRule(key(), one.operations(), one.when(), one.fault()));
    }

    /**
     * The personas as a set in the order of this enum.
     *
     * @throws IllegalArgumentException if two of them contradict each other
     */
    public static Set<Persona> together(Set<Persona> personas) {
        Set<Persona> ordered = EnumSet.noneOf(Persona.class);
        ordered.addAll(personas);
        for (Set<Persona> alternatives : ALTERNATIVES) {
            List<String> several = alternatives.stream()
                    .filter(ordered::contains)
                    .map(Persona::key)
                    .toList();
            if (several.size() > 1) {
                throw new IllegalArgumentException(
                        "the personas %s contradict each other".formatted(String.join(" and ", several)));
            }
        }
        return Collections.unmodifiableSet(ordered);
    }

    /** The sets of personas of which only one can be in force. */
    public static List<Set<Persona>> alternatives() {
        return ALTERNATIVES;
    }

    public static Optional<Persona> named(String key) {
        return Arrays.stream(values())
                .filter(persona -> persona.key().equalsIgnoreCase(key.replace('_', '-')))
                .findFirst();
    }

    /** All names, for messages. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(Persona::key).toList();
    }
}
