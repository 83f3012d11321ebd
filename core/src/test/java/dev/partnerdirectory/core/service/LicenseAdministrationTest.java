package dev.partnerdirectory.core.service;

import static dev.partnerdirectory.core.testing.Samples.CONTOSO;
import static dev.partnerdirectory.core.testing.Samples.EMS;
import static dev.partnerdirectory.core.testing.Samples.INTUNE_PLAN;
import static dev.partnerdirectory.core.testing.Samples.MINECRAFT;
import static dev.partnerdirectory.core.testing.Samples.RMS_PLAN;
import static dev.partnerdirectory.core.testing.Samples.ems;
import static dev.partnerdirectory.core.testing.Samples.minecraft;
import static dev.partnerdirectory.core.testing.Samples.name;
import static dev.partnerdirectory.core.testing.Samples.user;
import static dev.partnerdirectory.core.testing.Samples.userId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.error.Remedy;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.license.LicenseWarning;
import dev.partnerdirectory.core.model.license.ProductSku;
import dev.partnerdirectory.core.model.license.ServicePlan;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.license.SkuName;
import dev.partnerdirectory.core.model.license.SkuRef;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.port.in.LicenseAdministration;
import dev.partnerdirectory.core.testing.Harness;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LicenseAdministrationTest {
    private final Harness harness = new Harness();
    private final LicenseAdministration licenses = harness.partnerDirectory().licenses();

    @BeforeEach
    void ada_is_there() {
        harness.directory().withUser(user("ada")).withSku(ems(5)).withSku(minecraft(5));
    }

    @Test
    void skus_of_both_groups_are_listed_by_part_number() {
        assertThat(licenses.list(CONTOSO))
                .extracting(sku -> sku.productSku().id())
                .containsExactly(MINECRAFT, EMS);
    }

    @Test
    void a_users_licences_of_both_groups_are_listed_by_part_number() {
        harness.directory().withLicense(ems(5), user("ada")).withLicense(minecraft(5), user("ada"));

        assertThat(licenses.of(CONTOSO, userId("ada")))
                .extracting(license -> license.productSku().id())
                .containsExactly(MINECRAFT, EMS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EMS", "ems", "enterprise mobility + security e3", "efccb6f7-5641-4e0e-bd10-b4976e1bf68e"})
    void a_sku_is_named_by_id_part_number_or_name(String sku) {
        Done<List<LicenseWarning>> done = licenses.assign(CONTOSO, name("ada"), SkuRef.parse(sku), Set.of());

        assertThat(done.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(done.value()).isEmpty();
        assertThat(done.requestId()).isPresent();
        assertThat(harness.directory().license(EMS, user("ada"))).isPresent();
    }

    @Test
    void excluded_plans_are_left_out() {
        licenses.assign(CONTOSO, name("ada"), EMS, Set.of(INTUNE_PLAN));

        assertThat(harness.directory().license(EMS, user("ada")).orElseThrow().servicePlans())
                .extracting(ServicePlan::id)
                .containsExactly(RMS_PLAN);
    }

    @Test
    void assigning_what_is_held_so_sends_nothing() {
        harness.directory().withLicense(ems(5), user("ada"));

        assertThat(licenses.assign(CONTOSO, name("ada"), EMS, Set.of())).isEqualTo(Done.alreadySo(List.of()));
        assertThat(harness.calls().writes()).isEmpty();
    }

    @Test
    void assigning_what_is_held_with_other_plans_changes_the_plans() {
        harness.directory().withLicense(ems(5), user("ada"));

        assertThat(licenses.assign(CONTOSO, name("ada"), EMS, Set.of(INTUNE_PLAN))
                        .outcome())
                .isEqualTo(Outcome.APPLIED);
        assertThat(licenses.assign(CONTOSO, name("ada"), EMS, Set.of(INTUNE_PLAN))
                        .outcome())
                .isEqualTo(Outcome.ALREADY_SO);
    }

    @Test
    void a_sku_that_was_not_bought_is_not_found_and_the_nearest_is_named() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> licenses.assign(CONTOSO, name("ada"), new SkuName("EMSE"), Set.of()))
                .satisfies(absent -> {
                    assertThat(absent.missing()).isEqualTo(NotFound.Missing.SKU);
                    assertThat(absent.details().customer()).contains(CONTOSO);
                    assertThat(absent.details().remedy()).contains(new Remedy("did you mean EMS?"));
                });
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> licenses.assign(CONTOSO, name("ada"), new SkuName("Visio"), Set.of()))
                .satisfies(absent -> assertThat(absent.details().remedy())
                        .contains(new Remedy("list the customer's SKUs to see their part numbers")));
    }

    @Test
    void a_name_that_two_skus_bear_is_ambiguous_and_both_are_named() {
        SkuId twin = new SkuId("99999999-9999-9999-9999-999999999999");
        harness.directory()
                .withSku(
                        SubscribedSku.of(ProductSku.of(twin, "ems", "EMS_TRIAL").build(), 1)
                                .build());

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> licenses.assign(CONTOSO, name("ada"), new SkuName("EMS"), Set.of()))
                .withMessageContaining(EMS.value())
                .withMessageContaining(twin.value())
                .satisfies(conflict -> assertThat(conflict.reason()).isEqualTo(Conflict.Reason.AMBIGUOUS));
    }

    @Test
    void removing_makes_the_user_not_hold_it_and_again_is_already_so() {
        harness.directory().withLicense(ems(5), user("ada"));

        assertThat(licenses.remove(CONTOSO, name("ada"), new SkuName("EMS")).outcome())
                .isEqualTo(Outcome.APPLIED);
        assertThat(harness.directory().license(EMS, user("ada"))).isEmpty();
        assertThat(licenses.remove(CONTOSO, name("ada"), new SkuName("EMS"))).isEqualTo(Done.alreadySo(List.of()));
    }

    @Test
    void a_licence_that_outlived_its_subscription_can_be_removed() {
        SubscribedSku ended = SubscribedSku.of(
                        ProductSku.of(new SkuId("99999999-9999-9999-9999-999999999999"), "Visio Plan 2", "VISIO")
                                .build(),
                        0)
                .build();
        harness.directory().withLicense(ended, user("ada"));

        assertThat(licenses.remove(CONTOSO, name("ada"), new SkuName("visio")).outcome())
                .isEqualTo(Outcome.APPLIED);
    }

    @Test
    void another_sku_is_not_this_one() {
        harness.directory().withLicense(minecraft(5), user("ada"));

        assertThat(licenses.remove(CONTOSO, name("ada"), EMS).outcome()).isEqualTo(Outcome.ALREADY_SO);
        assertThat(licenses.assign(CONTOSO, name("ada"), EMS, Set.of()).outcome())
                .isEqualTo(Outcome.APPLIED);
        assertThat(harness.directory().license(MINECRAFT, user("ada"))).isPresent();
    }

    @Test
    void what_the_service_did_otherwise_is_handed_on() {
        LicenseWarning warning = new LicenseWarning("1", "left out", List.of("INTUNE_A"));
        harness.calls().next(Operation.UPDATE_LICENSES, effect -> List.of(warning));

        assertThat(licenses.assign(CONTOSO, name("ada"), EMS, Set.of()).value()).containsExactly(warning);
    }

    @Test
    void removing_what_nobody_knows_is_not_found() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> licenses.remove(CONTOSO, name("ada"), new SkuName("Visio")));
    }
}
