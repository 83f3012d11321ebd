package dev.partnerdirectory.fake.http.api;

import static dev.partnerdirectory.fake.http.api.ApiCall.guid;

import dev.partnerdirectory.core.model.license.LicenseAssignment;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.license.ServicePlanId;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.fake.http.wire.JsonObject;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Licence updates as clients send them (wire sheet 3.5). */
final class LicenseBody {
    private LicenseBody() {}

    static LicenseUpdate read(ApiCall call) {
        JsonObject body = call.body();
        List<LicenseAssignment> assign = body.objects("licensesToAssign").stream()
                .map(LicenseBody::assignment)
                .toList();
        List<SkuId> remove =
                body.texts("licensesToRemove").stream().map(LicenseBody::sku).toList();
        if (assign.isEmpty() && remove.isEmpty()) {
            throw ServiceFault.invalid("At least one licence must be assigned or removed.");
        }
        Set<SkuId> named = new HashSet<>();
        Stream.concat(remove.stream(), assign.stream().map(LicenseAssignment::skuId))
                .filter(sku -> !named.add(sku))
                .findFirst()
                .ifPresent(sku -> {
                    throw ServiceFault.invalid("The SKU '%s' is named more than once.".formatted(sku));
                });
        return new LicenseUpdate(assign, Set.copyOf(remove));
    }

    private static SkuId sku(String text) {
        return guid("A SKU id", text, SkuId::new);
    }

    private static LicenseAssignment assignment(JsonObject assignment) {
        String sku = assignment
                .text("skuId")
                .orElseThrow(() -> ServiceFault.invalid("The member 'skuId' is required in licensesToAssign."));
        Set<ServicePlanId> excluded = assignment.texts("excludedPlans").stream()
                .map(plan -> guid("A plan id", plan, ServicePlanId::new))
                .collect(Collectors.toSet());
        return new LicenseAssignment(sku(sku), excluded);
    }
}
