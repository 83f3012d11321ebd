package dev.partnerdirectory.core.service;

import static dev.partnerdirectory.core.service.Findings.TOKEN;
import static dev.partnerdirectory.core.service.Findings.failed;
import static dev.partnerdirectory.core.service.Findings.noPerson;
import static dev.partnerdirectory.core.service.Findings.noSecondFactor;
import static dev.partnerdirectory.core.service.Findings.ok;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.Unauthenticated;
import dev.partnerdirectory.core.inspection.Finding;
import dev.partnerdirectory.core.inspection.Finding.Check;
import dev.partnerdirectory.core.inspection.Finding.Status;
import dev.partnerdirectory.core.inspection.Partner;
import dev.partnerdirectory.core.inspection.Reach;
import dev.partnerdirectory.core.inspection.RefusedStep;
import dev.partnerdirectory.core.inspection.Right;
import dev.partnerdirectory.core.inspection.Right.Standing;
import dev.partnerdirectory.core.inspection.Token;
import dev.partnerdirectory.core.model.Guid;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.customer.RelationshipToPartner;
import dev.partnerdirectory.core.plan.Plan;
import dev.partnerdirectory.core.port.in.Inspection;
import dev.partnerdirectory.core.port.out.Surroundings;
import dev.partnerdirectory.core.write.DirectorySession;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
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

    private static final Set<Operation> OF_CUSTOMERS = Arrays.stream(Operation.values())
            .filter(operation -> !operation.sufficientRoles().isEmpty())
            .collect(Collectors.toUnmodifiableSet());

    private final Supplier<DirectorySession> sessions;
    private final Surroundings surroundings;
    private final Clock clock;
    private final CustomerRights rights;

    public InspectionService(Supplier<DirectorySession> sessions, Surroundings surroundings, Clock clock) {
        this.sessions = sessions;
        this.surroundings = surroundings;
        this.clock = clock;
        this.rights = new CustomerRights(sessions);
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
        String what = way.what()
                + way.proxy().map(proxy -> ", through the proxy " + proxy).orElse("");
        Finding end = switch (way.end()) {
            case ARRIVED -> ok(Check.IDENTITY, about, what);
            case UNTRUSTED -> failed(Check.CERTIFICATE, about, what, way.remedy());
            case UNKNOWN_HOST ->
                failed(Check.NAME, about, what, "check the address, the proxy and this network's name server");
            case NO_CONNECTION -> failed(Check.CONNECTION, about, what, "check the address, the port and the firewall");
            case PROXY ->
                failed(Check.PROXY, about, what, "check the proxy and its sign-in (proxy, proxyUser, proxyPassword)");
            case IMPOSTOR -> failed(Check.IDENTITY, about, what, "check the address, the proxy and the network");
            case SILENT ->
                failed(
                        Check.ANSWER,
                        about,
                        what,
                        "check proxies and firewalls, or try again with a longer time limit (timeout)");
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
        if (isOfAnother(token)) {
            found.add(failed(
                    Check.PARTNER,
                    TOKEN,
                    "the token is of tenant %s, the settings name %s"
                            .formatted(token.tenant().orElse(""), token.wanted().orElse("")),
                    "sign in again, or correct the setting tenant"));
        }
        if (token.forApplication()) {
            found.add(noPerson("the token was issued to an application without a person"));
        } else if (token.multiFactor().filter(used -> !used).isPresent()) {
            found.add(noSecondFactor("the token says that no second factor was used"));
        }
        return found;
    }

    /** A domain in the settings is not compared: a tenant has several. */
    private static boolean isOfAnother(Token token) {
        return token.wanted().filter(Guid::isGuid).isPresent()
                && token.tenant()
                        .filter(tenant ->
                                !tenant.equalsIgnoreCase(token.wanted().get()))
                        .isPresent();
    }

    /**
     * Compares the token's partner with the one that the service names. It is no fault if the service names none.
     */
    private Optional<Finding> partner(Token token) {
        try {
            return surroundings.partner().map(partner -> partner(token, partner));
        } catch (DirectoryException untold) {
            return Optional.empty();
        }
    }

    private static Finding partner(Token token, Partner partner) {
        String who = "the service answers for tenant " + partner.tenant()
                + (partner.domain().isEmpty() ? "" : ", " + partner.domain());
        boolean same = token.tenant()
                .filter(tenant -> !tenant.equalsIgnoreCase(partner.tenant()))
                .isEmpty();
        return same
                ? ok(Check.PARTNER, TOKEN, who)
                : failed(
                        Check.PARTNER,
                        TOKEN,
                        who + "; the token is of another",
                        "sign in at the partner's own tenant (tenant)");
    }

    /** Asks the service about the token, because the service's answer is decisive. */
    private boolean isAccepted(Optional<Token> token, List<Finding> found) {
        boolean alone = token.map(Token::forApplication).orElse(false);
        try {
            sessions.get().ports().customers().list(ONE);
            if (!alone && found.stream().noneMatch(known -> known.check() == Check.PARTNER)) {
                token.flatMap(this::partner).ifPresent(found::add);
            }
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
            found.addAll(rights(about, rights.of(customer.id(), OF_CUSTOMERS)));
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
        return rights.of(customer, operations);
    }

    @Override
    public List<RefusedStep> preflight(Plan plan) {
        return rights.refused(plan);
    }
}
