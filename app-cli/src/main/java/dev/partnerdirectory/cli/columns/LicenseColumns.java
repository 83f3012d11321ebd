package dev.partnerdirectory.cli.columns;

import static dev.partnerdirectory.cli.output.Column.detail;
import static dev.partnerdirectory.cli.output.Column.field;
import static dev.partnerdirectory.cli.output.Column.id;
import static dev.partnerdirectory.cli.output.Column.key;

import dev.partnerdirectory.cli.output.Columns;
import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.license.LicenseWarning;
import dev.partnerdirectory.core.model.license.ProductSku;
import dev.partnerdirectory.core.model.license.ServicePlan;
import dev.partnerdirectory.core.model.license.SkuRef;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.user.UserRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns of subscribed SKUs and licences. */
public final class LicenseColumns {
    private static final Columns<ProductSku> PRODUCT = Columns.of(
            key("productSku.skuPartNumber", ProductSku::skuPartNumber),
            field("productSku.name", ProductSku::name),
            field("productSku.licenseGroupId", sku -> EnumFormat.lower(sku.licenseGroup())),
            id("productSku.id", ProductSku::id),
            detail("productSku.targetType", ProductSku::targetType));

    public static final Columns<SubscribedSku> SUBSCRIBED = PRODUCT.in(SubscribedSku::productSku)
            .plus(
                    field("availableUnits", SubscribedSku::availableUnits),
                    field("consumedUnits", SubscribedSku::consumedUnits),
                    field("totalUnits", SubscribedSku::totalUnits),
                    detail("activeUnits", SubscribedSku::activeUnits),
                    detail("suspendedUnits", SubscribedSku::suspendedUnits),
                    detail("warningUnits", SubscribedSku::warningUnits),
                    field("capabilityStatus", SubscribedSku::capabilityStatus),
                    detail("servicePlans", sku -> plans(sku.servicePlans())),
                    detail("attributes.etag", SubscribedSku::etag));

    public static final Columns<License> LICENSE = PRODUCT.in(License::productSku)
            .plus(
                    detail("servicePlans", license -> plans(license.servicePlans())),
                    detail("attributes.etag", License::etag));

    private LicenseColumns() {}

    /** The result of a licence update. */
    public static Columns<List<LicenseWarning>> update(UserRef user, SkuRef sku) {
        return Columns.of(
                field("user", warnings -> user),
                field("sku", warnings -> sku),
                field("licenseWarnings", LicenseColumns::warnings));
    }

    private static List<Map<String, Object>> plans(List<ServicePlan> plans) {
        return plans.stream().map(LicenseColumns::plan).toList();
    }

    private static Map<String, Object> plan(ServicePlan plan) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("displayName", plan.displayName());
        map.put("serviceName", plan.serviceName());
        map.put("id", plan.id());
        map.put("capabilityStatus", plan.capabilityStatus());
        plan.targetType().ifPresent(type -> map.put("targetType", type));
        return map;
    }

    private static List<Map<String, Object>> warnings(List<LicenseWarning> warnings) {
        return warnings.stream()
                .map(warning -> Map.<String, Object>of(
                        "code", warning.code(), "message", warning.message(), "servicePlans", warning.servicePlans()))
                .toList();
    }
}
