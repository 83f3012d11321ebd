package dev.partnerdirectory.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.port.out.Pages;
import dev.partnerdirectory.rest.auth.AccessTokens;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Against the service itself, reading only: {@code PDIR_LIVE_TOKEN} holds an App+User token with MFA, and
 * {@code PDIR_LIVE_CUSTOMER} the id of a customer of a test partner. Run with {@code -Dgroups=live -DexcludedGroups=none}.
 */
@Tag("live")
class LiveSuiteTest {
    private RestDirectory rest;
    private CustomerId customer;

    @BeforeEach
    void signIn() {
        Optional<String> token = Optional.ofNullable(System.getenv("PDIR_LIVE_TOKEN"));
        Optional<String> id = Optional.ofNullable(System.getenv("PDIR_LIVE_CUSTOMER"));
        assumeTrue(
                token.isPresent() && id.isPresent(),
                "not run: set PDIR_LIVE_TOKEN and PDIR_LIVE_CUSTOMER to try the service itself");
        customer = new CustomerId(id.get());
        rest = RestDirectory.open(RestOptions.builder(AccessTokens.fixed(Secret.of(token.get())))
                .validateMfa(true)
                .build());
    }

    @AfterEach
    void close() {
        if (rest != null) {
            rest.close();
        }
    }

    @Test
    void the_customer_is_there_and_listed() {
        Customer found = rest.customers().get(customer);

        assertThat(found.id()).isEqualTo(customer);
        assertThat(Pages.stream(PageRequest.ofSize(100), rest.customers()::list))
                .anyMatch(listed -> listed.id().equals(customer));
        assertThat(rest.isMfaCompliant()).isNotEqualTo(Optional.of(false));
    }

    @Test
    void its_users_are_listed_to_the_end_without_repeats() {
        assertThat(Pages.stream(
                        PageRequest.ofSize(50), page -> rest.users().list(customer, UserListing.active(), page)))
                .doesNotHaveDuplicates();
        assertThat(rest.users()
                        .list(customer, UserListing.deleted(), PageRequest.ofSize(50))
                        .items())
                .doesNotContainNull();
    }

    @Test
    void its_roles_have_the_ids_of_the_templates_and_list_their_members() {
        List<DirectoryRole> roles = rest.directoryRoles().list(customer);

        assertThat(roles).isNotEmpty();
        assertThat(rest.roleMembers()
                        .list(customer, roles.get(0).id(), PageRequest.first())
                        .items())
                .doesNotContainNull();
    }
}
