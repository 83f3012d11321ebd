package dev.partnerdirectory.core.planning;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.Violation;
import dev.partnerdirectory.core.manifest.ManifestEntry;
import dev.partnerdirectory.core.manifest.RoleSetRow;
import dev.partnerdirectory.core.manifest.UserRow;
import dev.partnerdirectory.core.model.license.ProductSku;
import dev.partnerdirectory.core.model.license.SkuRef;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleCatalog;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UsageLocation;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.port.in.ManifestExport;
import dev.partnerdirectory.core.write.CustomerIndex;
import dev.partnerdirectory.core.write.SkuLookup;
import dev.partnerdirectory.core.write.Validation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Exports one customer as entries for which a plan has no steps. What a manifest cannot express is left out. One
 * instance exports one customer.
 */
public final class CustomerExport {
    /** Separates the items of a cell, so no name in a cell may contain it. */
    private static final String BETWEEN = ";";

    private final CustomerIndex index;
    private final CustomerView view;
    private final Validation validation;
    private final RoleCatalog catalog;
    private final String customer;
    private final List<ManifestEntry> entries = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    public CustomerExport(CustomerIndex index, CustomerView view, Validation validation, RoleCatalog catalog) {
        this.index = index;
        this.view = view;
        this.validation = validation;
        this.catalog = catalog;
        this.customer = index.nameOf(view.customer());
    }

    /** Reads the customer. */
    public ManifestExport.Part read(ManifestExport.Roles roles) {
        try {
            read(roles == ManifestExport.Roles.AS_SETS);
            return part(Optional.empty());
        } catch (DirectoryException unreadable) {
            CustomerView.requireOfOneCustomer(unreadable);
            entries.clear();
            return part(Optional.of(unreadable));
        }
    }

    private ManifestExport.Part part(Optional<DirectoryException> failure) {
        return new ManifestExport.Part(view.customer(), index.profile(view.customer()), entries, leftOut, failure);
    }

    private void read(boolean asSets) {
        List<CustomerUser> users = view.users();
        Map<UserId, List<String>> rolesOf = new HashMap<>();
        List<RoleSetRow> sets = new ArrayList<>();
        for (DirectoryRole role : view.roles()) {
            List<CustomerUser> members = members(role);
            String name = nameOf(role.id());
            members.forEach(member -> rolesOf.computeIfAbsent(member.id(), any -> new ArrayList<>())
                    .add(name));
            List<String> names = members.stream()
                    .map(member -> member.userPrincipalName().value())
                    .sorted()
                    .toList();
            sets.add(new RoleSetRow(0, customer, name, names, true));
        }
        users.forEach(user -> add(user, asSets ? List.of() : rolesOf.getOrDefault(user.id(), List.of())));
        if (asSets) {
            entries.addAll(sets);
        }
        view.deleted().values().forEach(user -> leftOut.add("%s is deleted".formatted(named(user))));
    }

    private static String named(CustomerUser user) {
        return user.userPrincipalName().isMalformed()
                ? "'%s' (%s)".formatted(user.displayName(), user.id())
                : user.userPrincipalName().value();
    }

    private List<CustomerUser> members(DirectoryRole role) {
        List<CustomerUser> members = new ArrayList<>();
        view.assignments(role.id()).forEach(assignment -> {
            if (assignment.principal() instanceof Principal.User holder
                    && holder.hasMalformedName()
                    && view.active(holder.id()).isPresent()) {
                // Told once, with the user.
                return;
            }
            Optional<CustomerUser> user = CustomerView.direct(assignment).flatMap(direct -> view.active(direct.id()));
            user.ifPresentOrElse(
                    members::add,
                    () -> leftOut.add("%s holds '%s'".formatted(described(assignment), nameOf(role.id()))));
        });
        return members;
    }

    private static String described(RoleAssignment assignment) {
        Principal principal = assignment.principal();
        String name = principal.displayName().isBlank() ? principal.objectId() : principal.displayName();
        if (principal instanceof Principal.Group) {
            return "the group '%s'".formatted(name);
        }
        if (principal instanceof Principal.User user) {
            return user.hasMalformedName()
                    ? "'%s' (%s), who has no name to sign in with,".formatted(name, principal.objectId())
                    : CustomerView.direct(assignment).isPresent()
                            ? "'%s', who is not among the active users,".formatted(name)
                            : "'%s', not directly or not in the whole directory,".formatted(name);
        }
        return "the application '%s'".formatted(name);
    }

    private void add(CustomerUser user, List<String> roles) {
        if (user.userPrincipalName().isMalformed()) {
            leftOut.add("%s has no name to sign in with; update the user with one, then export again"
                    .formatted(named(user)));
            return;
        }
        UserRow row = new UserRow(
                0,
                customer,
                user.userPrincipalName().value(),
                user.displayName(),
                user.firstName().orElse(""),
                user.lastName().orElse(""),
                user.usageLocation().map(UsageLocation::value).orElse(""),
                roles,
                licenses(user),
                "",
                Optional.empty());
        EntryReader reader = new EntryReader(index, validation, Purpose.PROVISION);
        if (reader.user(row).isPresent()) {
            entries.add(row);
        } else {
            String why = reader.violations().stream().map(Violation::toString).collect(Collectors.joining("; "));
            leftOut.add("%s breaks a rule of manifests: %s".formatted(user.userPrincipalName(), why));
        }
    }

    private List<String> licenses(CustomerUser user) {
        List<String> names = new ArrayList<>();
        view.licensesOf(user.id()).values().forEach(license -> {
            ProductSku sku = license.productSku();
            nameOf(sku)
                    .ifPresentOrElse(
                            names::add,
                            () -> leftOut.add("%s has the licence '%s', which the customer has not bought"
                                    .formatted(user.userPrincipalName(), sku.skuPartNumber())));
        });
        return names.stream().sorted().toList();
    }

    /** Its part number, if only this SKU has it, or else its id. Empty if the customer has not bought it. */
    private Optional<String> nameOf(ProductSku sku) {
        List<SubscribedSku> bought = view.skus();
        if (bought.stream().noneMatch(one -> SkuLookup.isMeant(one.productSku(), sku.id()))) {
            return Optional.empty();
        }
        String name = sku.skuPartNumber();
        boolean only = !name.isBlank()
                && !name.contains(BETWEEN)
                && bought.stream()
                        .filter(one -> SkuLookup.isMeant(one.productSku(), SkuRef.parse(name)))
                        .map(one -> one.productSku().id())
                        .toList()
                        .equals(List.of(sku.id()));
        return Optional.of(only ? name : sku.id().value());
    }

    /** The catalogue's name, which is valid everywhere, or the id. */
    private String nameOf(RoleId role) {
        return catalog.find(role)
                .map(entry -> entry.name().value())
                .filter(name -> !name.contains(BETWEEN))
                .orElseGet(role::value);
    }
}
