package dev.partnerdirectory.core.rehearsal;

import static dev.partnerdirectory.core.testing.Samples.CONTOSO;
import static dev.partnerdirectory.core.testing.Samples.EMS;
import static dev.partnerdirectory.core.testing.Samples.INTUNE_PLAN;
import static dev.partnerdirectory.core.testing.Samples.MINECRAFT;
import static dev.partnerdirectory.core.testing.Samples.ems;
import static dev.partnerdirectory.core.testing.Samples.minecraft;
import static dev.partnerdirectory.core.testing.Samples.name;
import static dev.partnerdirectory.core.testing.Samples.password;
import static dev.partnerdirectory.core.testing.Samples.user;
import static dev.partnerdirectory.core.testing.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.error.Rejected;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.license.LicenseAssignment;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.outcome.Effect;
import dev.partnerdirectory.core.testing.Harness;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RehearsedLicensesTest {
    @RegisterExtension
    final Stage stage = new Stage();

    private final Harness harness = stage.harness();
    private final PartnerDirectory rehearsal = stage.rehearsal();

    @Test
    void the_last_unit_is_given_once_and_can_be_given_back() {
        harness.directory().withUser(user("ada")).withUser(user("bob")).withSku(ems(1));

        rehearsal.licenses().assign(CONTOSO, name("ada"), EMS, Set.of());

        assertThat(rehearsal.licenses().list(CONTOSO)).singleElement().satisfies(sku -> {
            assertThat(sku.availableUnits()).isZero();
            assertThat(sku.consumedUnits()).isEqualTo(1);
        });
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> rehearsal.licenses().assign(CONTOSO, name("bob"), EMS, Set.of()))
                .withMessageContaining("no unit of EMS left");
        assertThat(rehearsal
                        .licenses()
                        .assign(CONTOSO, name("ada"), EMS, Set.of(INTUNE_PLAN))
                        .effect())
                .isEqualTo(Effect.APPLIED);
        rehearsal.licenses().remove(CONTOSO, name("ada"), EMS);
        assertThat(rehearsal
                        .licenses()
                        .assign(CONTOSO, name("bob"), EMS, Set.of())
                        .effect())
                .isEqualTo(Effect.APPLIED);
    }

    @Test
    void each_user_has_their_own_licences() {
        harness.directory()
                .withUser(user("ada"))
                .withUser(user("bob"))
                .withSku(ems(2))
                .withSku(minecraft(2));

        rehearsal.licenses().assign(CONTOSO, name("ada"), EMS, Set.of());
        rehearsal.licenses().assign(CONTOSO, name("ada"), MINECRAFT, Set.of());

        assertThat(rehearsal.licenses().of(CONTOSO, name("bob"))).isEmpty();
        assertThat(rehearsal.licenses().of(CONTOSO, name("ada"))).hasSize(2);
        rehearsal.licenses().remove(CONTOSO, name("ada"), MINECRAFT);
        assertThat(rehearsal.licenses().of(CONTOSO, name("ada")))
                .extracting(license -> license.productSku().id())
                .containsExactly(EMS);
    }

    @Test
    void a_really_held_licence_gives_its_unit_back() {
        harness.directory().withUser(user("ada")).withSku(ems(0)).withLicense(ems(0), user("ada"));

        rehearsal.licenses().remove(CONTOSO, name("ada"), EMS);

        assertThat(rehearsal.licenses().of(CONTOSO, name("ada"))).isEmpty();
        assertThat(rehearsal.licenses().list(CONTOSO))
                .singleElement()
                .satisfies(sku -> assertThat(sku.availableUnits()).isEqualTo(1));
        assertThat(harness.directory().license(EMS, user("ada"))).isPresent();
    }

    @Test
    void a_user_without_a_usage_location_gets_none() {
        harness.directory().withSku(ems(1));
        rehearsal
                .users()
                .create(CONTOSO, NewCustomerUser.of(name("ada"), "Ada", PasswordProfile.temporary(password())));

        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> rehearsal.licenses().assign(CONTOSO, name("ada"), EMS, Set.of()))
                .withMessageContaining("usage location")
                .satisfies(rejected -> {
                    assertThat(rejected.details().operation()).contains(Operation.UPDATE_LICENSES);
                    assertThat(rejected.details().customer()).contains(CONTOSO);
                });
    }

    @Test
    void the_port_refuses_what_the_service_would() {
        harness.directory()
                .withUser(user("ada"))
                .withSku(ems(1))
                .withSku(minecraft(1))
                .withLicense(minecraft(1), user("ada"));

        refused(LicenseUpdate.remove(EMS), "does not hold");
        refused(LicenseUpdate.assign(new SkuId("99999999-9999-9999-9999-999999999999")), "has not bought");
        refused(
                new LicenseUpdate(List.of(LicenseAssignment.of(EMS), LicenseAssignment.of(MINECRAFT)), Set.of()),
                "different licence groups");
        refused(new LicenseUpdate(List.of(LicenseAssignment.of(EMS)), Set.of(MINECRAFT)), "different licence groups");
    }

    private void refused(LicenseUpdate update, String why) {
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> Rehearsal.over(harness.directory())
                        .licenses()
                        .update(CONTOSO, userId("ada"), update, new RequestId(new UUID(0, 1))))
                .withMessageContaining(why);
    }
}
