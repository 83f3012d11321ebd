package dev.partnerdirectory.fake.http.admin;

import static dev.partnerdirectory.fake.http.wire.Html.escaped;

import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import java.util.List;
import java.util.stream.Collectors;

/** The home page's section about the directory: each customer with what it has, and the partner's own roles. */
final class DirectorySection {
    private final DirectoryPorts directory;
    private final PageRequest first;

    /** @param shown the maximum number of customers, and of users per customer */
    DirectorySection(DirectoryPorts directory, int shown) {
        this.directory = directory;
        this.first = PageRequest.ofSize(shown);
    }

    String html() {
        Page<Customer> customers = directory.customers().list(first);
        return customers.items().stream()
                        .map(this::customer)
                        .collect(Collectors.joining("", "<h2>Customers</h2>" + left(customers, "customers"), ""))
                + "<h2>The partner's own roles</h2>"
                + HtmlTable.of(
                        "partner roles",
                        List.of("Role", "Id", "Members"),
                        directory.partnerRoles().list(),
                        role -> List.of(role.name(), role.id().value(), partnerMembers(role)));
    }

    private String customer(Customer customer) {
        CustomerId id = customer.id();
        Page<CustomerUser> users = directory.users().list(id, UserListing.active(), first);
        Page<CustomerUser> deleted = directory.users().list(id, UserListing.deleted(), first);
        return "<section class=\"customer\"><h3>%s</h3><p><code>%s</code> %s</p>"
                        .formatted(
                                escaped(customer.companyProfile().companyName()),
                                id,
                                escaped(customer.companyProfile().domain()))
                + HtmlTable.of(
                        "directory roles",
                        List.of("Directory role", "Id", "Members"),
                        directory.directoryRoles().list(id),
                        role -> List.of(role.name(), role.id().value(), members(id, role)))
                + HtmlTable.of(
                        "licences",
                        List.of("Licence", "Part number", "Units in use"),
                        directory.licenses().subscribedSkus(id),
                        sku -> List.of(
                                sku.productSku().name(),
                                sku.productSku().skuPartNumber(),
                                "%d of %d".formatted(sku.consumedUnits(), sku.totalUnits())))
                + left(users, "users")
                + HtmlTable.of(
                        "users",
                        List.of("User principal name", "Display name", "Roles", "Licences", "Id"),
                        users.items(),
                        user -> List.of(
                                user.userPrincipalName().value(),
                                user.displayName(),
                                roles(id, user),
                                licenses(id, user),
                                user.id().value()))
                + left(deleted, "deleted users")
                + HtmlTable.of(
                        "deleted users",
                        List.of("Deleted user", "Display name", "Deleted at", "Id"),
                        deleted.items(),
                        user -> List.of(
                                user.userPrincipalName().value(),
                                user.displayName(),
                                user.softDeletionTime().map(HomePage::moment).orElse(""),
                                user.id().value()))
                + "</section>";
    }

    private String members(CustomerId customer, DirectoryRole role) {
        Page<?> members = directory.roleMembers().list(customer, role.id(), first);
        return members.items().size() + (members.next().isPresent() ? " and more" : "");
    }

    private String partnerMembers(PartnerRole role) {
        Page<RoleAssignment> members =
                directory.partnerRoles().members(role.id(), Sort.ascending(Sort.Field.USER_PRINCIPAL_NAME), first);
        return members.items().stream()
                .flatMap(member -> member.directUser().stream())
                .map(user -> user.userPrincipalName().value())
                .collect(Collectors.joining(", ", "", members.next().isPresent() ? " and more" : ""));
    }

    private String roles(CustomerId customer, CustomerUser user) {
        return directory.directoryRoles().ofUser(customer, user.id()).stream()
                .map(DirectoryRole::name)
                .collect(Collectors.joining(", "));
    }

    private String licenses(CustomerId customer, CustomerUser user) {
        return directory.licenses().ofUser(customer, user.id()).stream()
                .map(license -> license.productSku().skuPartNumber())
                .collect(Collectors.joining(", "));
    }

    /** A note if not all items are shown. */
    private static String left(Page<?> page, String kind) {
        return page.next().isEmpty()
                ? ""
                : "<p class=\"left\">The first %d %s; there are more.</p>"
                        .formatted(page.items().size(), kind);
    }
}
