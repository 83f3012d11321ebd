package dev.partnerdirectory.core.model.license;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubscribedSkuTest {
    private static final ProductSku EMS = ProductSku.of(
                    new SkuId("efccb6f7-5641-4e0e-bd10-b4976e1bf68e"), "Mobility", "EMS")
            .build();
    private static final ServicePlanId RIGHTS = new ServicePlanId("6c57d4b6-3b23-47a5-9bc9-69f17b4947b3");

    @Test
    void built_it_is_what_the_constructor_makes() {
        assertThat(SubscribedSku.of(EMS, 10)
                        .consumedUnits(3)
                        .suspendedUnits(1)
                        .warningUnits(2)
                        .servicePlans(List.of(ServicePlan.of(RIGHTS, "Rights", "RMS")
                                .targetType("Tenant")
                                .build()))
                        .capabilityStatus("Warning")
                        .etag("7")
                        .build())
                .isEqualTo(new SubscribedSku(
                        EMS,
                        9,
                        10,
                        3,
                        1,
                        12,
                        2,
                        List.of(new ServicePlan(RIGHTS, "Rights", "RMS", "Enabled", Optional.of("Tenant"))),
                        "Warning",
                        Optional.of("7")));
    }

    @Test
    void a_copy_has_no_version() {
        assertThat(SubscribedSku.of(EMS, 10).etag("7").build().toBuilder()
                        .consumedUnits(1)
                        .build()
                        .etag())
                .isEmpty();
    }
}
