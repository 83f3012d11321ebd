package dev.partnerdirectory.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.port.out.Pages;
import dev.partnerdirectory.rest.auth.AccessTokens;
import dev.partnerdirectory.rest.partnercenter.RestDirectory;
import dev.partnerdirectory.rest.partnercenter.RestOptions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Checks of the service itself that only read. */
interface LiveSuite {
    LiveAccount account();

    private RestDirectory open() {
        RestOptions.Builder options =
                RestOptions.builder(AccessTokens.fixed(account().token())).validateMfa(true);
        account().baseUri().ifPresent(options::baseUri);
        return RestDirectory.open(options.build());
    }

    @Test
    default void the_customer_is_there_and_listed() {
        try (RestDirectory rest = open()) {
            Customer found = rest.customers().get(account().customer());

            assertThat(found.id()).isEqualTo(account().customer());
            assertThat(Pages.stream(PageRequest.ofSize(100), rest.customers()::list))
                    .anyMatch(listed -> listed.id().equals(account().customer()));
            assertThat(rest.isMfaCompliant()).isNotEqualTo(Optional.of(false));
        }
    }

    @Test
    default void its_users_are_listed_to_the_end_without_repeats() {
        try (RestDirectory rest = open()) {
            assertThat(Pages.stream(
                            PageRequest.ofSize(50),
                            page -> rest.users().list(account().customer(), UserListing.active(), page)))
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
            assertThat(rest.users()
                            .list(account().customer(), UserListing.deleted(), PageRequest.ofSize(50))
                            .items())
                    .doesNotContainNull();
        }
    }

    @Test
    default void its_roles_have_the_ids_of_the_templates_and_list_their_members() {
        try (RestDirectory rest = open()) {
            List<DirectoryRole> roles = rest.directoryRoles().list(account().customer());

            assertThat(roles).isNotEmpty();
            assertThat(rest.roleMembers()
                            .list(account().customer(), roles.get(0).id(), PageRequest.first())
                            .items())
                    .doesNotContainNull();
        }
    }
}
