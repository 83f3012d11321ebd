package dev.partnerdirectory.core.write;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleCatalog;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.role.RoleName;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import dev.partnerdirectory.core.port.out.Pages;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Resolves references to roles. A customer's roles are listed once. Thread-safe. */
public final class RoleLookup {
    private static final String LIST = "list the roles to see their names";

    private final DirectoryPorts ports;
    private final RoleCatalog catalog;
    private final Map<CustomerId, Once<List<DirectoryRole>>> roles = new ConcurrentHashMap<>();
    private final Once<List<PartnerRole>> partnerRoles;

    RoleLookup(DirectoryPorts ports, RoleCatalog catalog) {
        this.ports = ports;
        this.catalog = catalog;
        this.partnerRoles = new Once<>(() -> ports.partnerRoles().list());
    }

    /**
     * The id of a directory role. An id, and a name in the catalogue, need no call. Any other name is looked up among
     * the customer's roles.
     *
     * @throws NotFound if neither has the name; the remedy names the closest ones
     */
    public RoleId id(CustomerId customer, RoleRef role) {
        return catalog.idOf(role).orElseGet(() -> ofCustomer(customer, (RoleName) role));
    }

    /** The role's name for messages: from the catalogue, or else as the caller wrote it. */
    public String nameOf(RoleId role, RoleRef asked) {
        return catalog.find(role).map(entry -> entry.name().value()).orElseGet(asked::toString);
    }

    /**
     * The error for a customer without this role. It names the role and says how to fix it. A directory has only its
     * activated roles, and none of our calls activates a role.
     *
     * @param customer the customer as a message names it
     */
    public static NotFound notActivated(NotFound absent, String customer, String name, RoleId role) {
        return new NotFound(
                NotFound.Missing.ROLE,
                "customer %s has no role '%s'%s, perhaps because it was never activated"
                        .formatted(customer, name, name.equals(role.value()) ? "" : " (" + role + ")"),
                absent.details().withRemedy("assign it once in the customer's admin centre, then try again"),
                absent);
    }

    private RoleId ofCustomer(CustomerId customer, RoleName name) {
        List<DirectoryRole> there = roles.computeIfAbsent(
                        customer, any -> new Once<>(() -> ports.directoryRoles().list(customer)))
                .get();
        return there.stream()
                .filter(role -> bears(role.name(), name))
                .map(DirectoryRole::id)
                .findFirst()
                .orElseThrow(() -> NameSearch.unknown(
                        NotFound.Missing.ROLE,
                        "neither the catalogue nor customer %s has a role '%s'".formatted(customer, name),
                        ErrorDetails.of(Operation.LIST_ROLES).withCustomer(customer),
                        name.value(),
                        Stream.concat(catalogNames(), there.stream().map(DirectoryRole::name)),
                        LIST));
    }

    /** The customer's activated roles, sorted by name. */
    public List<DirectoryRole> all(CustomerId customer) {
        return sorted(ports.directoryRoles().list(customer));
    }

    /** The roles a user holds, sorted by name. */
    public List<DirectoryRole> ofUser(CustomerId customer, UserId user) {
        return sorted(ports.directoryRoles().ofUser(customer, user));
    }

    private static List<DirectoryRole> sorted(List<DirectoryRole> roles) {
        return roles.stream()
                .sorted(Comparator.comparing(DirectoryRole::name)
                        .thenComparing(role -> role.id().value()))
                .toList();
    }

    /**
     * All assignments of a customer's role, of every kind and scope, read lazily.
     *
     * @throws NotFound from the stream, if there is no such role
     */
    public Stream<RoleAssignment> members(CustomerId customer, RoleId role) {
        return Pages.stream(
                PageRequest.first(), page -> ports.roleMembers().list(customer, role, page), RoleAssignment::identity);
    }

    /**
     * The id of a role of the partner's own account.
     *
     * @throws NotFound if the account has no role of this name; the remedy names the closest ones
     */
    public RoleId ofPartner(RoleRef role) {
        return role instanceof RoleId id ? id : ofPartner((RoleName) role);
    }

    private RoleId ofPartner(RoleName name) {
        return partnerRoles().stream()
                .filter(role -> bears(role.name(), name))
                .map(PartnerRole::id)
                .findFirst()
                .orElseThrow(() -> NameSearch.unknown(
                        NotFound.Missing.ROLE,
                        "the partner's account has no role '%s'".formatted(name),
                        ErrorDetails.of(Operation.LIST_PARTNER_ROLES),
                        name.value(),
                        partnerRoles().stream().map(PartnerRole::name),
                        LIST));
    }

    /** The roles of the partner's own account. */
    public List<PartnerRole> partnerRoles() {
        return partnerRoles.get();
    }

    /** All assignments of a role of the partner's own account, read lazily. */
    public Stream<RoleAssignment> partnerMembers(RoleId role, Sort sort) {
        return Pages.stream(
                PageRequest.first(), page -> ports.partnerRoles().members(role, sort, page), RoleAssignment::identity);
    }

    private Stream<RoleAssignment> partnerMembers(RoleId role) {
        return partnerMembers(role, Sort.ascending(Sort.Field.USER_PRINCIPAL_NAME));
    }

    /** A user's direct assignment of a role of the partner's own account. */
    public Optional<RoleAssignment> partnerMembership(RoleId role, UserRef user) {
        return partnerMembers(role)
                .filter(member ->
                        member.directUser().filter(one -> one.is(user)).isPresent())
                .findFirst();
    }

    /** The direct members of a role of the partner's own account, without those who cannot sign in. */
    public Set<UserId> partnerHolders(RoleId role) {
        return partnerMembers(role)
                .flatMap(member -> member.directUser().stream())
                .filter(user -> !user.hasMalformedName())
                .map(Principal.User::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean bears(String spelled, RoleName name) {
        return !spelled.isBlank() && new RoleName(spelled).equals(name);
    }

    private Stream<String> catalogNames() {
        return catalog.entries().stream()
                .flatMap(entry -> Stream.concat(Stream.of(entry.name()), entry.aliases().stream()))
                .map(RoleName::value);
    }
}
