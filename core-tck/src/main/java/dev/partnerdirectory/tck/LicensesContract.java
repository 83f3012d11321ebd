package dev.partnerdirectory.tck;

import static dev.partnerdirectory.tck.Samples.ETAG;
import static dev.partnerdirectory.tck.Samples.requestId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.license.LicenseAssignment;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.license.ServicePlan;
import dev.partnerdirectory.core.model.license.ServicePlanId;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.user.CustomerUser;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The laws of {@link dev.partnerdirectory.core.port.out.Licenses}. */
public interface LicensesContract extends DirectoryLaws {
    @Test
    default void subscribed_skus_are_listed_with_their_units_and_plans(Scene scene) {
        assertThat(scene.ports.licenses().subscribedSkus(scene.customer))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields(ETAG)
                .containsExactlyInAnyOrderElementsOf(scene.sample.skus());
    }

    @Test
    default void licences_of_every_group_are_listed(Scene scene) {
        CustomerUser ada = scene.user("ada");
        scene.assign(ada, Samples.powerBiSku());
        scene.assign(ada, Samples.minecraftSku());

        assertThat(scene.licensesOf(ada))
                .extracting(license -> license.productSku().id())
                .containsExactlyInAnyOrder(id(Samples.powerBiSku()), id(Samples.minecraftSku()));
    }

    @Test
    default void a_user_without_licences_has_none(Scene scene) {
        assertThat(scene.licensesOf(scene.user("ada"))).isEmpty();
    }

    @Test
    default void an_assigned_licence_is_held_and_takes_a_unit(Scene scene) {
        CustomerUser ada = scene.user("ada");

        scene.assign(ada, Samples.emsSku());

        License held = scene.licensesOf(ada).get(0);
        assertThat(scene.licensesOf(ada)).hasSize(1);
        assertThat(held.productSku().id())
                .isEqualTo(Samples.emsSku().productSku().id());
        assertThat(held.servicePlans())
                .extracting(ServicePlan::id)
                .containsExactlyInAnyOrderElementsOf(planIds(Samples.emsSku()));
        requireUnits(scene.now(Samples.emsSku()), 1);
        requireUnits(scene.now(Samples.powerBiSku()), 0);
    }

    @Test
    default void a_removed_licence_is_gone_and_frees_its_unit(Scene scene) {
        CustomerUser ada = scene.user("ada");
        scene.assign(ada, Samples.emsSku());

        scene.unassign(ada, Samples.emsSku());

        assertThat(scene.licensesOf(ada)).isEmpty();
        requireUnits(scene.now(Samples.emsSku()), 0);
    }

    @Test
    default void excluded_plans_are_left_out(Scene scene) {
        CustomerUser ada = scene.user("ada");
        ServicePlanId excluded = planIds(Samples.emsSku()).get(1);

        scene.license(ada, assignWithout(Samples.emsSku(), excluded));

        assertThat(scene.licensesOf(ada).get(0).servicePlans())
                .extracting(ServicePlan::id)
                .hasSize(2)
                .doesNotContain(excluded);
    }

    @Test
    default void assigning_again_changes_what_is_left_out_and_takes_no_further_unit(Scene scene) {
        CustomerUser ada = scene.user("ada");
        ServicePlanId excluded = planIds(Samples.emsSku()).get(0);
        scene.assign(ada, Samples.emsSku());

        scene.license(ada, assignWithout(Samples.emsSku(), excluded));
        scene.license(ada, assignWithout(Samples.emsSku(), excluded));

        assertThat(scene.licensesOf(ada)).hasSize(1);
        assertThat(scene.licensesOf(ada).get(0).servicePlans()).hasSize(2);
        requireUnits(scene.now(Samples.emsSku()), 1);
    }

    @Test
    default void no_more_licences_than_units_are_assigned(Scene scene) {
        for (int i = 0; i < Samples.FEW_UNITS; i++) {
            scene.assign(scene.user("holder" + i), Samples.emsSku());
        }
        CustomerUser late = scene.user("late");

        Expect.rejected("no more licences than units", () -> scene.assign(late, Samples.emsSku()));
        assertThat(scene.licensesOf(late)).isEmpty();
        requireUnits(scene.now(Samples.emsSku()), Samples.FEW_UNITS);
    }

    @Test
    default void a_freed_unit_can_be_assigned_to_another(Scene scene) {
        CustomerUser first = scene.user("first");
        scene.assign(first, Samples.emsSku());
        scene.assign(scene.user("second"), Samples.emsSku());
        CustomerUser third = scene.user("third");
        scene.unassign(first, Samples.emsSku());

        scene.assign(third, Samples.emsSku());

        assertThat(scene.licensesOf(third)).hasSize(1);
    }

    @Test
    default void who_has_no_usage_location_cannot_be_assigned_a_licence(Scene scene) {
        CustomerUser ada = scene.create(scene.personShownAs("ada", "Ada"));

        Expect.rejected("a licence needs a usage location", () -> scene.assign(ada, Samples.emsSku()));
        requireUnits(scene.now(Samples.emsSku()), 0);
    }

    @Test
    default void a_sku_the_customer_does_not_have_is_rejected(Scene scene) {
        CustomerUser ada = scene.user("ada");

        Expect.rejected(
                "a SKU is one of the customer's",
                () -> scene.license(ada, LicenseUpdate.assign(new SkuId(Samples.guid()))));
        Expect.rejected(
                "a SKU is one of the customer's",
                () -> scene.license(ada, LicenseUpdate.remove(new SkuId(Samples.guid()))));
    }

    @Test
    default void removing_a_licence_that_is_not_held_is_rejected(Scene scene) {
        CustomerUser ada = scene.user("ada");

        Expect.rejected("only a licence that is held is removed", () -> scene.unassign(ada, Samples.emsSku()));
        requireUnits(scene.now(Samples.emsSku()), 0);
    }

    @Test
    default void skus_of_two_groups_in_one_update_are_rejected(Scene scene) {
        CustomerUser ada = scene.user("ada");
        LicenseUpdate both =
                new LicenseUpdate(List.of(assignment(Samples.emsSku()), assignment(Samples.minecraftSku())), Set.of());

        Expect.rejected("one update is about one licence group", () -> scene.license(ada, both));
        assertThat(scene.licensesOf(ada)).isEmpty();
    }

    @Test
    default void one_update_assigns_and_removes(Scene scene) {
        CustomerUser ada = scene.user("ada");
        scene.assign(ada, Samples.emsSku());

        scene.license(ada, new LicenseUpdate(List.of(assignment(Samples.powerBiSku())), Set.of(id(Samples.emsSku()))));

        assertThat(scene.licensesOf(ada))
                .extracting(license -> license.productSku().id())
                .containsExactly(id(Samples.powerBiSku()));
        requireUnits(scene.now(Samples.emsSku()), 0);
        requireUnits(scene.now(Samples.powerBiSku()), 1);
    }

    @Test
    default void an_update_of_which_a_part_is_refused_does_nothing(Scene scene) {
        CustomerUser ada = scene.user("ada");
        scene.assign(ada, Samples.emsSku());
        for (int i = 0; i < Samples.FEW_UNITS; i++) {
            scene.assign(scene.user("holder" + i), Samples.powerBiSku());
        }
        LicenseUpdate swap = new LicenseUpdate(List.of(assignment(Samples.powerBiSku())), Set.of(id(Samples.emsSku())));

        Expect.rejected("no more licences than units", () -> scene.license(ada, swap));

        assertThat(scene.licensesOf(ada))
                .extracting(license -> license.productSku().id())
                .containsExactly(id(Samples.emsSku()));
        requireUnits(scene.now(Samples.emsSku()), 1);
        requireUnits(scene.now(Samples.powerBiSku()), Samples.FEW_UNITS);
    }

    @Test
    default void licences_of_nobody_and_of_no_customer_are_not_found(Scene scene) {
        CustomerUser ada = scene.user("ada");
        LicenseUpdate update = LicenseUpdate.assign(id(Samples.emsSku()));

        Expect.missingUser(() -> scene.ports.licenses().ofUser(scene.customer, Samples.unknownUser()));
        Expect.missingUser(
                () -> scene.ports.licenses().update(scene.customer, Samples.unknownUser(), update, requestId()));
        Expect.missingCustomer(
                () -> scene.ports.licenses().update(Samples.unknownCustomer(), ada.id(), update, requestId()));
        Expect.missingCustomer(() -> scene.ports.licenses().subscribedSkus(Samples.unknownCustomer()));
    }

    private static void requireUnits(SubscribedSku sku, int consumed) {
        assertThat(sku.consumedUnits()).isEqualTo(consumed);
        assertThat(sku.totalUnits()).isEqualTo(Samples.FEW_UNITS);
        assertThat(sku.availableUnits()).isEqualTo(Samples.FEW_UNITS - consumed);
    }

    private static SkuId id(SubscribedSku sku) {
        return sku.productSku().id();
    }

    private static LicenseAssignment assignment(SubscribedSku sku) {
        return LicenseAssignment.of(id(sku));
    }

    private static LicenseUpdate assignWithout(SubscribedSku sku, ServicePlanId excluded) {
        return new LicenseUpdate(List.of(new LicenseAssignment(id(sku), Set.of(excluded))), Set.of());
    }

    private static List<ServicePlanId> planIds(SubscribedSku sku) {
        return sku.servicePlans().stream().map(ServicePlan::id).toList();
    }
}
