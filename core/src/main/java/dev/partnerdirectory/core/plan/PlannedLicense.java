package dev.partnerdirectory.core.plan;

import dev.partnerdirectory.core.model.license.ServicePlanId;
import dev.partnerdirectory.core.model.license.SkuId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One licence of a change.
 *
 * @param name     the SKU's part number
 * @param excluded the service plans that are or were excluded
 */
public record PlannedLicense(SkuId sku, String name, Set<ServicePlanId> excluded) {
    public PlannedLicense {
        excluded = CanonicalForm.sorted(excluded);
    }

    static List<PlannedLicense> sorted(List<PlannedLicense> licenses) {
        if (licenses.isEmpty()) {
            throw new IllegalArgumentException("a change of licences names at least one");
        }
        return licenses.stream()
                .sorted(Comparator.comparing(PlannedLicense::name)
                        .thenComparing(license -> license.sku().value()))
                .toList();
    }

    static String names(List<PlannedLicense> licenses) {
        return licenses.stream().map(PlannedLicense::name).collect(Collectors.joining(" and "));
    }
}
