package dev.partnerdirectory.fake.http.admin;

import static dev.partnerdirectory.fake.http.wire.Html.escaped;

import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.port.out.DirectoryPorts;
import java.util.List;
import java.util.stream.Collectors;

/** The home page's section about customers: each customer with its roles and its first users. */
final class CustomerSection {
    private final DirectoryPorts directory;
    private final PageRequest first;

    /** @param shown the maximum number of customers, and of users per customer */
    CustomerSection(DirectoryPorts directory, int shown) {
        this.directory = directory;
        this.first = PageRequest.ofSize(shown);
    }

    String html() {
        Page<Customer> customers = directory.customers().list(first);
        return customers.items().stream()
                .map(this::customer)
                .collect(Collectors.joining("", "<h2>Customers</h2>" + left(customers, "customers"), ""));
    }

    private String customer(Customer customer) {
        CustomerId id = customer.id();
        Page<CustomerUser> users = directory.users().list(id, UserListing.active(), first);
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
                + left(users, "users")
                + HtmlTable.of(
                        "users",
                        List.of("User principal name", "Display name", "Roles", "Id"),
                        users.items(),
                        user -> List.of(
                                user.userPrincipalName().value(),
                                user.displayName(),
                                roles(id, user),
                                user.id().value()))
                + "</section>";
    }

    private String members(CustomerId customer, DirectoryRole role) {
        Page<?> members = directory.roleMembers().list(customer, role.id(), first);
        return members.items().size() + (members.next().isPresent() ? " and more" : "");
    }

    private String roles(CustomerId customer, CustomerUser user) {
        return directory.directoryRoles().ofUser(customer, user.id()).stream()
                .map(DirectoryRole::name)
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
