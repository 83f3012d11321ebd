package dev.partnerdirectory.core.service;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.Forbidden;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.error.Remedy;
import dev.partnerdirectory.core.error.Unauthenticated;
import dev.partnerdirectory.core.error.Unsupported;
import dev.partnerdirectory.core.inspection.Finding;
import dev.partnerdirectory.core.inspection.Finding.Check;
import dev.partnerdirectory.core.inspection.Finding.Status;
import dev.partnerdirectory.core.inspection.Reach;
import dev.partnerdirectory.core.inspection.RefusedStep;
import dev.partnerdirectory.core.inspection.Right;
import dev.partnerdirectory.core.inspection.Right.Standing;
import dev.partnerdirectory.core.inspection.Token;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.customer.RelationshipToPartner;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.plan.CustomerPlan;
import dev.partnerdirectory.core.plan.Plan;
import dev.partnerdirectory.core.port.in.Inspection;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.Surroundings;
import dev.partnerdirectory.core.write.DirectorySession;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The service behind {@link Inspection}. Thread-safe. */
public final class InspectionService implements Inspection {
    /** The largest accepted difference between clocks. Token issuers commonly allow five minutes. */
    private static final Duration MOST_SKEW = Duration.ofMinutes(5);

    private static final PageRequest ONE = PageRequest.ofSize(1);

    /** Reads that need only the customer's id and together show most of the roles. */
    private static final Map<Operation, Probe> PROBES = new EnumMap<>(Map.of(
            Operation.LIST_USERS, (ports, customer) -> ports.users().list(customer, UserListing.active(), ONE),
            Operation.LIST_ROLES, (ports, customer) -> ports.directoryRoles().list(customer),
            Operation.LIST_SUBSCRIBED_SKUS,
                    (ports, customer) -> ports.licenses().subscribedSkus(customer)));

    private static final Set<Operation> OF_CUSTOMERS = Arrays.stream(Operation.values())
            .filter(operation -> !operation.sufficientRoles().isEmpty())
            .collect(Collectors.toUnmodifiableSet());
    private static final String TOKEN = "token";

    private final Supplier<DirectorySession> sessions;
    private final Surroundings surroundings;
    private final Clock clock;

    public InspectionService(Supplier<DirectorySession> sessions, Surroundings surroundings, Clock clock) {
        this.sessions = sessions;
        this.surroundings = surroundings;
        this.clock = clock;
    }

    /** One read. */
    private interface Probe {
        Object read(DirectoryPorts ports, CustomerId customer);
    }

    @Override
    public Stream<Finding> findings(Stream<? extends CustomerRef> customers) {
        List<Finding> way = new ArrayList<>();
        boolean usable = goThere(way);
        return usable ? Stream.concat(way.stream(), customers.flatMap(each -> look(each).stream())) : way.stream();
    }

    /** @return whether calls about customers can be made */
    private boolean goThere(List<Finding> found) {
        List<Reach> ways = surroundings.look();
        ways.forEach(way -> found.addAll(findings(way)));
        ways.stream().flatMap(way -> skew(way).stream()).findFirst().ifPresent(found::add);
        Optional<Token> token;
        try {
            token = surroundings.token();
        } catch (DirectoryException none) {
            // Without a connection to the issuer there is no token. The connection's finding reports this already.
            if (none instanceof Unauthenticated || ways.stream().allMatch(way -> way.end() == Reach.End.ARRIVED)) {
                found.add(failed(none, TOKEN));
            }
            return false;
        }
        token.map(this::findings).ifPresent(found::addAll);
        return ways.stream().limit(1).allMatch(way -> way.end() == Reach.End.ARRIVED) && isAccepted(token, found);
    }

    private static List<Finding> findings(Reach way) {
        String about = way.who() + " " + way.address();
        String through =
                way.proxy().map(proxy -> ", through the proxy " + proxy).orElse("");
        Finding end = switch (way.end()) {
            case ARRIVED -> ok(Check.IDENTITY, about, way.what() + through);
            case UNKNOWN_HOST ->
                failed(
                        Check.NAME,
                        about,
                        way.what() + through,
                        "check the address, the proxy and this network's name server");
            case NO_CONNECTION ->
                failed(Check.CONNECTION, about, way.what() + through, "check the address, the port and the firewall");
            case PROXY ->
                failed(
                        Check.PROXY,
                        about,
                        way.what() + through,
                        "check the proxy and its sign-in (proxy, proxyUser, proxyPassword)");
            case UNTRUSTED -> failed(Check.CERTIFICATE, about, way.what() + through, way.remedy());
            case SILENT ->
                failed(
                        Check.ANSWER,
                        about,
                        way.what() + through,
                        "check what stands in between, or try again with a longer time limit (timeout)");
            case IMPOSTOR ->
                failed(Check.IDENTITY, about, way.what() + through, "check the address, the proxy and the network");
        };
        if (way.chain().isEmpty()) {
            return List.of(end);
        }
        String chain = String.join("; signed by ", way.chain());
        return way.end() == Reach.End.UNTRUSTED
                ? List.of(failed(Check.CERTIFICATE, about, end.what() + "; it is " + chain, end.remedy()))
                : List.of(ok(Check.CERTIFICATE, about, chain), end);
    }

    private static Optional<Finding> skew(Reach way) {
        return way.skew().map(ahead -> {
            String what = "this clock is %d s %s %s"
                    .formatted(
                            ahead.abs().toSeconds(),
                            ahead.isNegative() ? "behind that of" : "ahead of that of",
                            way.who());
            return ahead.abs().compareTo(MOST_SKEW) > 0
                    ? failed(Check.CLOCK, way.who() + " " + way.address(), what, "set this machine's clock")
                    : ok(Check.CLOCK, way.who() + " " + way.address(), what);
        });
    }

    /** The findings from the token's content. */
    private List<Finding> findings(Token token) {
        List<Finding> found = new ArrayList<>();
        String who = token.userName().orElse("an identity without a name")
                + token.tenant().map(tenant -> " of tenant " + tenant).orElse("");
        String age = token.renewedAt().map(at -> ", renewed at " + at).orElse("")
                + token.expiresAt().map(end -> ", good until " + end).orElse("");
        if (!token.forService()) {
            String audience = token.audience().orElse("nobody");
            found.add(failed(
                    Check.SIGN_IN, TOKEN, "the token is for " + audience, "get a token whose audience is the service"));
        } else if (token.expiresAt()
                .filter(end -> !clock.instant().isBefore(end))
                .isPresent()) {
            found.add(failed(Check.SIGN_IN, TOKEN, "the token of " + who + " has expired" + age, "sign in again"));
        } else {
            found.add(ok(Check.SIGN_IN, TOKEN, who + age));
        }
        if (token.forApplication()) {
            found.add(noPerson("the token was issued to an application without a person"));
        } else if (token.multiFactor().filter(used -> !used).isPresent()) {
            found.add(noSecondFactor("the token says that no second factor was used"));
        }
        return found;
    }

    /** Asks the service about the token, because the service's answer is decisive. */
    private boolean isAccepted(Optional<Token> token, List<Finding> found) {
        boolean alone = token.map(Token::forApplication).orElse(false);
        try {
            sessions.get().ports().customers().list(ONE);
            Optional<Boolean> counts = alone ? Optional.empty() : surroundings.countsAsMultiFactor();
            counts.ifPresent(mfa -> {
                found.removeIf(finding -> finding.check() == Check.MULTI_FACTOR);
                found.add(
                        mfa
                                ? ok(Check.MULTI_FACTOR, TOKEN, "the service counts the sign-in as multi-factor")
                                : noSecondFactor("the service does not count the sign-in as multi-factor"));
            });
            return !alone;
        } catch (DirectoryException refused) {
            Finding why = failed(refused, TOKEN);
            found.removeIf(finding -> finding.check() == why.check());
            found.add(why);
            return false;
        }
    }

    private List<Finding> look(CustomerRef reference) {
        List<Finding> found = new ArrayList<>();
        String about = "customer " + reference;
        try {
            DirectorySession session = sessions.get();
            Customer customer =
                    session.ports().customers().get(session.customers().id(reference));
            about = "customer " + customer.companyProfile().domain();
            Optional<String> missing = missingRelationship(customer);
            if (missing.isPresent()) {
                found.add(failed(
                        Check.RELATIONSHIP,
                        about,
                        missing.get(),
                        "send the customer a request for a relationship with delegated access"));
                return found;
            }
            found.add(ok(
                    Check.RELATIONSHIP,
                    about,
                    customer.relationshipToPartner().name().toLowerCase(Locale.ROOT)
                            + customer.allowDelegatedAccess()
                                    .map(any -> ", with delegated access")
                                    .orElse("")));
            found.add(ok(
                    Check.DOMAINS,
                    about,
                    Stream.concat(Stream.of(customer.companyProfile().domain()), customer.customDomains().stream())
                            .distinct()
                            .collect(Collectors.joining(", "))));
            found.addAll(rights(about, rights(customer.id(), OF_CUSTOMERS)));
        } catch (DirectoryException refused) {
            found.add(failed(refused, about));
        }
        return found;
    }

    private static Optional<String> missingRelationship(Customer customer) {
        if (customer.relationshipToPartner() == RelationshipToPartner.NONE) {
            return Optional.of("there is no relationship");
        }
        return customer.allowDelegatedAccess()
                .filter(allowed -> !allowed)
                .map(none -> "the customer does not allow delegated access");
    }

    private static List<Finding> rights(String about, List<Right> rights) {
        Map<Standing, List<Right>> by = rights.stream()
                .collect(Collectors.groupingBy(
                        Right::standing, () -> new EnumMap<>(Standing.class), Collectors.toList()));
        List<Finding> found = new ArrayList<>();
        by.forEach((standing, some) -> {
            String operations =
                    some.stream().map(right -> right.operation().words()).collect(Collectors.joining(", "));
            found.add(
                    switch (standing) {
                        case HELD -> ok(Check.RIGHTS, about, "allowed, tried: " + operations);
                        case LIKELY ->
                            new Finding(
                                    Check.RIGHTS, about, Status.LIKELY, "likely allowed, not tried: " + operations, "");
                        case MISSING -> failed(Check.RIGHTS, about, "refused: " + operations, needed(some));
                    });
        });
        return found;
    }

    /** The least privileged roles that together allow all missing operations. */
    private static String needed(List<Right> missing) {
        Set<String> held = new HashSet<>();
        List<String> roles = new ArrayList<>();
        missing.stream()
                .sorted(Comparator.comparingInt(right -> right.roles().size()))
                .filter(right -> right.roles().stream().noneMatch(held::contains))
                .forEach(right -> {
                    held.add(right.roles().get(0));
                    roles.add(right.roles().get(0));
                });
        return "get the role " + String.join(" and the role ", roles) + " in this customer's directory (GDAP)";
    }

    @Override
    public List<Right> rights(CustomerId customer, Set<Operation> operations) {
        Set<String> lacking = new HashSet<>();
        Set<Operation> works = EnumSet.noneOf(Operation.class);
        DirectoryPorts ports = sessions.get().ports();
        for (Map.Entry<Operation, Probe> probe : PROBES.entrySet()) {
            try {
                probe.getValue().read(ports, customer);
                works.add(probe.getKey());
            } catch (Forbidden refused) {
                if (refused.reason() == Forbidden.Reason.PERSON || refused.reason() == Forbidden.Reason.RELATIONSHIP) {
                    throw refused;
                }
                lacking.addAll(probe.getKey().sufficientRoles());
            }
        }
        return operations.stream()
                .sorted()
                .map(operation -> right(operation, works, lacking))
                .toList();
    }

    private static Right right(Operation operation, Set<Operation> works, Set<String> lacking) {
        List<String> all = operation.sufficientRoles();
        List<String> possible =
                all.stream().filter(role -> !lacking.contains(role)).toList();
        // The same roles allow both operations, so one shows that the other is allowed.
        if (works.stream().anyMatch(tried -> !operation.isWrite() && all.containsAll(tried.sufficientRoles()))) {
            return new Right(operation, Standing.HELD, possible);
        }
        return possible.isEmpty() && !all.isEmpty()
                ? new Right(operation, Standing.MISSING, all)
                : new Right(operation, Standing.LIKELY, possible);
    }

    @Override
    public List<RefusedStep> preflight(Plan plan) {
        return plan.customers().stream()
                .filter(part -> !part.steps().isEmpty())
                .flatMap(part -> refused(part).stream())
                .toList();
    }

    private List<RefusedStep> refused(CustomerPlan part) {
        Set<Operation> needed = part.steps().stream()
                .map(step -> step.change().kind().operation())
                .collect(Collectors.toSet());
        Map<Operation, String> reasons = new EnumMap<>(Operation.class);
        try {
            rights(part.customer(), needed).stream()
                    .filter(right -> right.standing() == Standing.MISSING)
                    .forEach(right ->
                            reasons.put(right.operation(), "needs the role " + String.join(" or ", right.roles())));
        } catch (Forbidden | Unsupported all) {
            needed.forEach(operation -> reasons.put(operation, String.valueOf(all.getMessage())));
        } catch (DirectoryException passing) {
            return List.of();
        }
        return part.steps().stream()
                .flatMap(step ->
                        Optional.ofNullable(reasons.get(step.change().kind().operation()))
                                .map(reason -> new RefusedStep(part.domain(), step, reason))
                                .stream())
                .toList();
    }

    private static Finding ok(Check check, String about, String what) {
        return new Finding(check, about, Status.OK, what, "");
    }

    private static Finding failed(Check check, String about, String what, String remedy) {
        return new Finding(check, about, Status.FAILED, what, remedy);
    }

    private static Finding noPerson(String what) {
        return failed(Check.PERSON, TOKEN, what, "sign in as a person, with multi-factor authentication");
    }

    private static Finding noSecondFactor(String what) {
        return failed(Check.MULTI_FACTOR, TOKEN, what, "sign in again with a second factor");
    }

    private static Finding failed(DirectoryException refused, String about) {
        String remedy = refused.details().remedy().map(Remedy::text).orElse("try again later");
        return failed(blamed(refused), about, String.valueOf(refused.getMessage()), remedy);
    }

    private static Check blamed(DirectoryException refused) {
        if (refused instanceof Unauthenticated no) {
            return no.isMfaMissing() ? Check.MULTI_FACTOR : Check.SIGN_IN;
        }
        if (refused instanceof Unsupported) {
            return Check.PERSON;
        }
        if (refused instanceof Forbidden no) {
            return switch (no.reason()) {
                case PERSON -> Check.PERSON;
                case RELATIONSHIP -> Check.RELATIONSHIP;
                case ROLE, UNSPECIFIED -> Check.RIGHTS;
            };
        }
        return refused instanceof NotFound ? Check.RELATIONSHIP : Check.ANSWER;
    }
}
