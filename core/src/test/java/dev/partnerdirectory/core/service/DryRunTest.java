package dev.partnerdirectory.core.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.role.Principal;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserState;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.testing.Harness;
import dev.partnerdirectory.core.testing.Samples;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A directory that is asked only what would be done. */
class DryRunTest {
    private static final CustomerUser ADA = Samples.user("ada");

    private final Harness harness = new Harness();
    private final PartnerDirectory dryRun = harness.withoutGuardRails().dryRun();

    @BeforeEach
    void somebodyIsThere() {
        harness.directory().withUser(ADA).withMember(Samples.HELPDESK, ADA);
    }

    @AfterEach
    void nothingWasSent() {
        assertThat(harness.calls().writes()).isEmpty();
    }

    private static void assertWould(Done<?> done) {
        assertThat(done.outcome()).isEqualTo(Outcome.WOULD_APPLY);
        assertThat(done.requestId()).isEmpty();
    }

    @Test
    void somebody_who_would_be_created_has_the_fields_and_no_id_of_anybodys() {
        Done<CustomerUser> done = dryRun.users().create(Samples.CONTOSO, Samples.newUser("bob"));

        assertWould(done);
        assertThat(done.value().displayName()).isEqualTo(Samples.newUser("bob").displayName());
        assertThat(done.value().id()).isEqualTo(UserId.UNASSIGNED);
    }

    @Test
    void an_update_answers_the_user_as_they_would_be() {
        Done<CustomerUser> done = dryRun.users()
                .update(Samples.CONTOSO, ADA.id(), UserChanges.none().withDisplayName("Other"));

        assertWould(done);
        assertThat(done.value().displayName()).isEqualTo("Other");
    }

    @Test
    void deletions_resets_grants_and_revocations_would_be_done() {
        assertWould(dryRun.users().delete(Samples.CONTOSO, ADA.id()));
        assertWould(
                dryRun.users().resetPassword(Samples.CONTOSO, ADA.id(), PasswordProfile.temporary(Samples.password())));
        assertWould(dryRun.roles().grant(Samples.CONTOSO, Samples.USER_ADMIN, ADA.id()));
        assertWould(dryRun.roles().revoke(Samples.CONTOSO, Samples.HELPDESK, ADA.id()));
    }

    @Test
    void licences_would_be_assigned_and_removed() {
        SubscribedSku ems = Samples.ems(3);
        harness.directory().withSku(ems).withSku(Samples.minecraft(3)).withLicense(ems, ADA);

        assertWould(dryRun.licenses().assign(Samples.CONTOSO, ADA.id(), Samples.MINECRAFT, Set.of()));
        assertWould(dryRun.licenses().remove(Samples.CONTOSO, ADA.id(), Samples.EMS));
    }

    @Test
    void partner_roles_would_be_granted_and_revoked() {
        harness.directory()
                .withPartnerMember(RoleAssignment.of(
                        new Principal.User(ADA.id(), ADA.displayName(), ADA.userPrincipalName()), Samples.SALES_AGENT));

        assertWould(dryRun.partnerRoles().grant(Samples.ADMIN_AGENT, ADA.userPrincipalName()));
        assertWould(dryRun.partnerRoles().revoke(Samples.SALES_AGENT, ADA.userPrincipalName()));
    }

    @Test
    void one_who_would_be_restored_is_active() {
        CustomerUser gone = Samples.deleted(Samples.user("bob"), Instant.EPOCH);
        harness.directory().withDeletedUser(gone);

        Done<CustomerUser> done = dryRun.users().restore(Samples.CONTOSO, gone.id());

        assertWould(done);
        assertThat(done.value().state()).isEqualTo(UserState.ACTIVE);
    }

    @Test
    void what_is_so_already_is_told_as_such() {
        assertThat(dryRun.roles()
                        .grant(Samples.CONTOSO, Samples.HELPDESK, ADA.id())
                        .outcome())
                .isEqualTo(Outcome.ALREADY_SO);
    }

    @Test
    void whom_nobody_knows_is_not_found() {
        assertThatThrownBy(() -> dryRun.users().delete(Samples.CONTOSO, Samples.name("nobody")))
                .isInstanceOf(NotFound.class);
    }
}
