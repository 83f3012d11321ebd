package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.core.model.license.LicenseAssignment;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.license.ServicePlanId;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.fake.http.wire.JsonObject;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WirePath;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Licence updates as clients send them (wire sheet 3.5). */
final class LicenseBody {
    private LicenseBody() {}

    static LicenseUpdate read(ApiCall call) {
        JsonObject body = call.body();
        List<LicenseAssignment> assign = body.objects("licensesToAssign").stream()
                .map(LicenseBody::assignment)
                .toList();
        Set<SkuId> remove = new HashSet<>();
        for (String sku : body.texts("licensesToRemove")) {
            if (!remove.add(guid(sku, SkuId::new))) {
                throw namedTwice(sku);
            }
        }
        requireSense(assign, remove);
        return new LicenseUpdate(assign, remove);
    }

    private static LicenseAssignment assignment(JsonObject assignment) {
        String sku = assignment
                .text("skuId")
                .orElseThrow(() -> ServiceFault.invalid("The member 'skuId' is required in licensesToAssign."));
        Set<ServicePlanId> excluded = new HashSet<>();
        assignment.texts("excludedPlans").forEach(plan -> excluded.add(guid(plan, ServicePlanId::new)));
        return new LicenseAssignment(guid(sku, SkuId::new), excluded);
    }

    private static void requireSense(List<LicenseAssignment> assign, Set<SkuId> remove) {
        if (assign.isEmpty() && remove.isEmpty()) {
            throw ServiceFault.invalid("At least one licence must be assigned or removed.");
        }
        Set<SkuId> named = new HashSet<>(remove);
        assign.stream()
                .map(LicenseAssignment::skuId)
                .filter(sku -> !named.add(sku))
                .findFirst()
                .ifPresent(sku -> {
                    throw namedTwice(sku.value());
                });
    }

    private static ServiceFault namedTwice(String sku) {
        return ServiceFault.invalid("The SKU '%s' is named more than once.".formatted(sku));
    }

    private static <T> T guid(String text, Function<String, T> make) {
        try {
            return make.apply(WirePath.withoutBraces(text.strip()));
        } catch (IllegalArgumentException e) {
            throw ServiceFault.invalid(String.valueOf(e.getMessage()));
        }
    }
}
