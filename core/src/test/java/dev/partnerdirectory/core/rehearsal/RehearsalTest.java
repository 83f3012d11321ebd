package dev.partnerdirectory.core.rehearsal;

import static dev.partnerdirectory.core.testing.Samples.CONTOSO;
import static dev.partnerdirectory.core.testing.Samples.EMS;
import static dev.partnerdirectory.core.testing.Samples.INTUNE_PLAN;
import static dev.partnerdirectory.core.testing.Samples.RMS_PLAN;
import static dev.partnerdirectory.core.testing.Samples.TENANT_PLAN;
import static dev.partnerdirectory.core.testing.Samples.USER_ADMIN;
import static dev.partnerdirectory.core.testing.Samples.ems;
import static dev.partnerdirectory.core.testing.Samples.name;
import static dev.partnerdirectory.core.testing.Samples.newUser;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.model.license.ServicePlan;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.outcome.Effect;
import dev.partnerdirectory.core.testing.Calls.Call;
import dev.partnerdirectory.core.testing.Harness;
import dev.partnerdirectory.core.testing.Samples;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RehearsalTest {
    @RegisterExtension
    final Stage stage = new Stage();

    private final Harness harness = stage.harness();
    private final PartnerDirectory rehearsal = stage.rehearsal();

    @Test
    void a_person_can_be_brought_in_and_seen_out_again() {
        harness.directory().withSku(ems(1));

        CustomerUser ada = rehearsal.users().create(CONTOSO, newUser("ada")).value();
        rehearsal.roles().grant(CONTOSO, USER_ADMIN, name("ada"));
        rehearsal.licenses().assign(CONTOSO, name("ada"), EMS, Set.of(INTUNE_PLAN));

        assertThat(rehearsal.users().get(CONTOSO, ada.id())).isEqualTo(ada);
        assertThat(rehearsal.users().list(CONTOSO, UserListing.active())).containsExactly(ada);
        assertThat(rehearsal.roles().ofUser(CONTOSO, name("ada")))
                .containsExactly(new DirectoryRole(USER_ADMIN, "User Account Administrator"));
        assertThat(rehearsal.roles().members(CONTOSO, USER_ADMIN))
                .extracting(Samples::holder)
                .containsExactly(ada.id());
        assertThat(rehearsal.licenses().of(CONTOSO, name("ada")))
                .singleElement()
                .satisfies(license -> assertThat(license.servicePlans())
                        .extracting(ServicePlan::id)
                        .containsExactly(RMS_PLAN, TENANT_PLAN));

        rehearsal.licenses().remove(CONTOSO, name("ada"), EMS);
        rehearsal.roles().revoke(CONTOSO, USER_ADMIN, name("ada"));
        rehearsal.users().delete(CONTOSO, name("ada"));

        assertThat(rehearsal.users().find(CONTOSO, name("ada"))).isEmpty();
        assertThat(rehearsal.roles().members(CONTOSO, USER_ADMIN)).isEmpty();
        assertThat(harness.directory().contosoUsers()).isEmpty();
    }

    @Test
    void two_rehearsals_know_nothing_of_each_other() {
        rehearsal.users().create(CONTOSO, newUser("ada"));

        PartnerDirectory another = harness.partnerDirectory().rehearsal();

        assertThat(another.users().find(CONTOSO, name("ada"))).isEmpty();
        assertThat(another.users().create(CONTOSO, newUser("ada")).effect()).isEqualTo(Effect.APPLIED);
    }

    @Test
    void reads_carry_the_correlation_id_of_their_unit_of_work() {
        rehearsal.users().create(CONTOSO, newUser("ada"));

        assertThat(harness.calls().log())
                .isNotEmpty()
                .allSatisfy(call -> assertThat(call.correlationId()).isPresent())
                .extracting(Call::correlationId)
                .containsOnly(harness.calls().log().get(0).correlationId());
    }

    @Test
    void threads_take_turns() throws Exception {
        rehearsal.users().create(CONTOSO, newUser("ada"));

        CompletableFuture<Effect> another = CompletableFuture.supplyAsync(
                () -> rehearsal.users().create(CONTOSO, newUser("bob")).effect());

        assertThat(another.get(30, TimeUnit.SECONDS)).isEqualTo(Effect.APPLIED);
    }
}
