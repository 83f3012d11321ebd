package dev.partnerdirectory.core.planning;

import dev.partnerdirectory.core.access.CustomerAccess;
import dev.partnerdirectory.core.access.CustomerAccess.Holder;
import dev.partnerdirectory.core.access.CustomerAccess.How;
import dev.partnerdirectory.core.access.CustomerAccess.Kind;
import dev.partnerdirectory.core.access.CustomerAccess.Role;
import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleCatalog;
import dev.partnerdirectory.core.model.role.RoleScope;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.write.CustomerIndex;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads who holds the privileged roles of one customer. One instance, one customer. */
public record CustomerAccessReader(CustomerIndex index, CustomerView view, RoleCatalog catalog) {
    /** The customer as it is at this time. */
    public CustomerAccess read(Instant now) {
        try {
            Map<DirectoryRole, List<RoleAssignment>> roles = view.roles().stream()
                    .filter(role -> catalog.isPrivileged(role.id()))
                    .collect(Collectors.toMap(
                            Function.identity(),
                            role -> view.assignments(role.id()).toList()));
            return access(
                    now,
                    roles.entrySet().stream()
                            .map(entry -> role(entry.getKey(), entry.getValue()))
                            .sorted(Comparator.comparing(Role::name))
                            .toList(),
                    Optional.empty());
        } catch (DirectoryException unreadable) {
            CustomerView.requireOfOneCustomer(unreadable);
            return access(now, List.of(), Optional.of(String.valueOf(unreadable.getMessage())));
        }
    }

    private CustomerAccess access(Instant now, List<Role> roles, Optional<String> failure) {
        String domain = index.profile(view.customer()).domain();
        return new CustomerAccess(
                view.customer(), domain, index.profile(view.customer()).companyName(), now, roles, failure);
    }

    private Role role(DirectoryRole role, List<RoleAssignment> assignments) {
        String name = catalog.find(role.id()).map(entry -> entry.name().value()).orElseGet(role::name);
        List<Holder> holders = assignments.stream()
                .map(this::holder)
                .sorted(Comparator.comparing(Holder::label))
                .toList();
        return new Role(role.id(), name, holders);
    }

    private Holder holder(RoleAssignment assignment) {
        Principal principal = assignment.principal();
        Optional<Principal.User> user = principal instanceof Principal.User one ? Optional.of(one) : Optional.empty();
        Optional<CustomerUser> listed = user.flatMap(one -> view.active(one.id()));
        return new Holder(
                user.map(CustomerAccessReader::kind)
                        .orElse(principal instanceof Principal.Group ? Kind.GROUP : Kind.APPLICATION),
                principal.objectId(),
                principal.displayName(),
                user.map(one -> one.userPrincipalName().value()).orElse(""),
                how(assignment.via()),
                assignment.scope() instanceof RoleScope.WholeDirectory,
                listed.isPresent(),
                listed.flatMap(CustomerUser::lastDirectorySyncTime));
    }

    private static Kind kind(Principal.User user) {
        return user.hasMalformedName()
                ? Kind.UNKNOWN
                : Holder.kindOf(user.userPrincipalName().value());
    }

    private static How how(RoleAssignment.Via via) {
        if (via instanceof RoleAssignment.Via.Direct) {
            return How.DIRECTLY;
        }
        return via instanceof RoleAssignment.Via.Membership ? How.THROUGH_A_GROUP : How.ELIGIBLE;
    }
}
