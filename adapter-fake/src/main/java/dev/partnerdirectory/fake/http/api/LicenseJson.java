package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.license.LicenseAssignment;
import dev.partnerdirectory.core.model.license.LicenseGroup;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.license.LicenseWarning;
import dev.partnerdirectory.core.model.license.ProductSku;
import dev.partnerdirectory.core.model.license.ServicePlan;
import dev.partnerdirectory.core.model.license.ServicePlanId;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.fake.http.wire.JsonWriter;
import java.util.List;
import java.util.Locale;

/** SKUs, licences and licence updates as the service writes them (wire sheet 3.5). */
final class LicenseJson {
    private LicenseJson() {}

    static void subscribedSku(JsonWriter json, SubscribedSku sku) {
        json.number("availableUnits", sku.availableUnits())
                .number("activeUnits", sku.activeUnits())
                .number("consumedUnits", sku.consumedUnits())
                .number("suspendedUnits", sku.suspendedUnits())
                .number("totalUnits", sku.totalUnits())
                .number("warningUnits", sku.warningUnits())
                .object("productSku", product -> product(product, sku.productSku()));
        plans(json, sku.servicePlans());
        json.text("capabilityStatus", sku.capabilityStatus());
        Answers.attributes(json, "SubscribedSku");
    }

    static void license(JsonWriter json, License license) {
        plans(json, license.servicePlans());
        json.object("productSku", product -> product(product, license.productSku()));
        Answers.attributes(json, "License");
    }

    static void update(JsonWriter json, LicenseUpdate update, List<LicenseWarning> warnings) {
        if (!update.licensesToAssign().isEmpty()) {
            json.array(
                    "licensesToAssign",
                    update.licensesToAssign(),
                    assignment -> json.object(members -> assignment(members, assignment)));
        }
        if (!update.licensesToRemove().isEmpty()) {
            json.texts(
                    "licensesToRemove",
                    update.licensesToRemove().stream()
                            .map(SkuId::value)
                            .sorted()
                            .toList());
        }
        json.array(
                "licenseWarnings",
                warnings,
                warning -> json.object(members -> members.text("code", warning.code())
                        .text("message", warning.message())
                        .texts("servicePlans", warning.servicePlans())));
        Answers.attributes(json, "LicenseUpdate");
    }

    private static void assignment(JsonWriter json, LicenseAssignment assignment) {
        if (!assignment.excludedPlans().isEmpty()) {
            json.texts(
                    "excludedPlans",
                    assignment.excludedPlans().stream()
                            .map(ServicePlanId::value)
                            .sorted()
                            .toList());
        }
        json.text("skuId", assignment.skuId().value());
    }

    private static void product(JsonWriter json, ProductSku sku) {
        json.text("id", sku.id().value())
                .text("name", sku.name())
                .text("skuPartNumber", sku.skuPartNumber())
                .text("targetType", sku.targetType())
                .text("licenseGroupId", group(sku.licenseGroup()));
    }

    private static String group(LicenseGroup group) {
        return group == LicenseGroup.UNKNOWN ? "none" : group.name().toLowerCase(Locale.ROOT);
    }

    private static void plans(JsonWriter json, List<ServicePlan> plans) {
        json.array(
                "servicePlans",
                plans,
                plan -> json.object(members -> members.text("displayName", plan.displayName())
                        .text("serviceName", plan.serviceName())
                        .text("id", plan.id().value())
                        .text("capabilityStatus", plan.capabilityStatus())
                        .text("targetType", plan.targetType())));
    }
}
