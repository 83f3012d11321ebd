package dev.partnerdirectory.core.service;

import static dev.partnerdirectory.core.testing.Calls.Fault.lostAfter;
import static dev.partnerdirectory.core.testing.Calls.Fault.lostBefore;
import static dev.partnerdirectory.core.testing.Calls.Fault.none;
import static dev.partnerdirectory.core.testing.Samples.ADMIN_AGENT;
import static dev.partnerdirectory.core.testing.Samples.CONTOSO;
import static dev.partnerdirectory.core.testing.Samples.USER_ADMIN;
import static dev.partnerdirectory.core.testing.Samples.name;
import static dev.partnerdirectory.core.testing.Samples.newUser;
import static dev.partnerdirectory.core.testing.Samples.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.testing.Harness;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The answer that was lost was a refusal: what another did is not taken for ours. */
class LostRefusalsTest {
    private final Harness harness = new Harness();
    private final PartnerDirectory directory = harness.partnerDirectory();

    @Test
    void a_twin_who_was_there_before_is_not_taken_for_ours() {
        harness.directory().withUser(user("ada"));
        harness.calls().next(Operation.CREATE_USER, lostAfter());

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> directory.users().create(CONTOSO, newUser("ada")));
        assertThat(harness.calls().effects()).isEmpty();
    }

    @Test
    void another_who_took_the_name_meanwhile_is_not_taken_for_ours() {
        harness.calls().next(Operation.CREATE_USER, lostBefore(), none());
        harness.whileSleeping(() -> harness.directory()
                .withUser(UserChanges.none().withDisplayName("Another person").appliedTo(user("ada"))));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> directory.users().create(CONTOSO, newUser("ada")));
    }

    @Test
    void a_membership_that_was_there_before_is_not_taken_for_ours() {
        harness.directory().withUser(user("ada")).withMember(USER_ADMIN, user("ada"));
        harness.calls().next(Operation.ADD_ROLE_MEMBER, lostAfter());

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> directory.roles().add(CONTOSO, USER_ADMIN, name("ada")));
    }

    @Test
    void a_membership_that_was_never_there_is_not_taken_for_removed() {
        harness.directory().withUser(user("ada"));
        harness.calls().next(Operation.REMOVE_ROLE_MEMBER, lostAfter());

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> directory.roles().remove(CONTOSO, USER_ADMIN, name("ada")));
    }

    @Test
    void a_partner_membership_that_was_there_before_is_not_taken_for_ours() {
        harness.directory()
                .withPartnerMember(
                        RoleAssignment.of(new Principal.User(user("ada").id(), "The ada", name("ada")), ADMIN_AGENT));
        harness.calls().next(Operation.ADD_PARTNER_ROLE_MEMBER, lostAfter());

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> directory.partnerRoles().add(ADMIN_AGENT, NewUserMember.of(user("ada"))));
    }

    @Test
    void ours_is_known_in_whatever_letter_case_the_service_gives_it_back() {
        harness.calls().forget();
        harness.calls().next(Operation.CREATE_USER, lostBefore(), none());
        harness.whileSleeping(() -> harness.directory().withUser(user("ADA")));

        Done<CustomerUser> done = directory.users().create(CONTOSO, newUserCalledAda());

        assertThat(done.value()).isEqualTo(user("ADA"));
    }

    private NewCustomerUser newUserCalledAda() {
        NewCustomerUser wanted = newUser("ada");
        return new NewCustomerUser(
                wanted.userPrincipalName(),
                "The ADA",
                wanted.firstName(),
                wanted.lastName(),
                wanted.usageLocation(),
                wanted.immutableId(),
                Optional.of("+1 425 555 0100"),
                wanted.passwordProfile());
    }
}
