package dev.partnerdirectory.fake.http.api;

import static dev.partnerdirectory.fake.http.api.ApiCall.guid;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.license.LicenseAssignment;
import dev.partnerdirectory.core.model.license.LicenseGroup;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.license.ProductSku;
import dev.partnerdirectory.core.model.license.ServicePlan;
import dev.partnerdirectory.core.model.license.ServicePlanId;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import dev.partnerdirectory.fake.http.wire.JsonObject;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import dev.partnerdirectory.fake.http.wire.WireJson;
import dev.partnerdirectory.fake.http.wire.WireResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Subscribed SKUs and licences (wire sheet L1–L3, 3.5). */
final class LicenseEndpoints {
    private LicenseEndpoints() {}

    static WireResponse subscribedSkus(ApiCall call) {
        Set<LicenseGroup> groups = groups(call);
        return Answers.plain(
                call,
                call.ports().licenses().subscribedSkus(call.customer()).stream()
                        .filter(sku -> groups.contains(sku.productSku().licenseGroup()))
                        .toList(),
                LicenseEndpoints::sku);
    }

    static WireResponse ofUser(ApiCall call) {
        Set<LicenseGroup> groups = groups(call);
        return Answers.plain(
                call,
                call.ports().licenses().ofUser(call.customer(), call.user()).stream()
                        .filter(license -> groups.contains(license.productSku().licenseGroup()))
                        .toList(),
                LicenseEndpoints::license);
    }

    static WireResponse update(ApiCall call) {
        LicenseUpdate update = read(call);
        call.ports().licenses().update(call.customer(), call.user(), update, call.requestId());
        return Answers.success(call, 201, updated(update));
    }

    /** Only group 1 if the query names no group (R49). */
    private static Set<LicenseGroup> groups(ApiCall call) {
        List<String> named = call.query().all("licenseGroupIds");
        return named.isEmpty()
                ? Set.of(LicenseGroup.GROUP1)
                : named.stream().map(name -> group(call, name)).collect(Collectors.toSet());
    }

    private static LicenseGroup group(ApiCall call, String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "group1", "1" -> LicenseGroup.GROUP1;
            case "group2", "2" -> LicenseGroup.GROUP2;
            default -> {
                if (call.behaviours().is(Behaviour.LICENSE_GROUP, "rejected")) {
                    throw new ServiceFault(400, "900126", "The licence group '%s' is not known.".formatted(name));
                }
                yield LicenseGroup.UNKNOWN;
            }
        };
    }

    private static ObjectNode sku(SubscribedSku sku) {
        ObjectNode json = WireJson.object()
                .put("availableUnits", sku.availableUnits())
                .put("activeUnits", sku.activeUnits())
                .put("consumedUnits", sku.consumedUnits())
                .put("suspendedUnits", sku.suspendedUnits())
                .put("totalUnits", sku.totalUnits())
                .put("warningUnits", sku.warningUnits());
        json.set("productSku", product(sku.productSku()));
        json.set("servicePlans", WireJson.array(sku.servicePlans(), LicenseEndpoints::plan));
        return Answers.typed(json.put("capabilityStatus", sku.capabilityStatus()), "SubscribedSku");
    }

    private static ObjectNode license(License license) {
        ObjectNode json = WireJson.object();
        json.set("servicePlans", WireJson.array(license.servicePlans(), LicenseEndpoints::plan));
        json.set("productSku", product(license.productSku()));
        return Answers.typed(json, "License");
    }

    private static ObjectNode product(ProductSku sku) {
        LicenseGroup group = sku.licenseGroup();
        return WireJson.object()
                .put("id", sku.id().value())
                .put("name", sku.name())
                .put("skuPartNumber", sku.skuPartNumber())
                .put("targetType", sku.targetType().orElse(null))
                .put(
                        "licenseGroupId",
                        group == LicenseGroup.UNKNOWN ? "none" : group.name().toLowerCase(Locale.ROOT));
    }

    private static ObjectNode plan(ServicePlan plan) {
        return WireJson.object()
                .put("displayName", plan.displayName())
                .put("serviceName", plan.serviceName())
                .put("id", plan.id().value())
                .put("capabilityStatus", plan.capabilityStatus())
                .put("targetType", plan.targetType().orElse(null));
    }

    private static ObjectNode updated(LicenseUpdate update) {
        ObjectNode json = WireJson.object();
        if (!update.licensesToAssign().isEmpty()) {
            json.set("licensesToAssign", WireJson.array(update.licensesToAssign(), LicenseEndpoints::assignment));
        }
        if (!update.licensesToRemove().isEmpty()) {
            json.set(
                    "licensesToRemove",
                    WireJson.texts(update.licensesToRemove().stream()
                            .map(SkuId::value)
                            .sorted()
                            .toList()));
        }
        json.putArray("licenseWarnings");
        return Answers.typed(json, "LicenseUpdate");
    }

    private static ObjectNode assignment(LicenseAssignment assignment) {
        ObjectNode json = WireJson.object();
        if (!assignment.excludedPlans().isEmpty()) {
            json.set(
                    "excludedPlans",
                    WireJson.texts(assignment.excludedPlans().stream()
                            .map(ServicePlanId::value)
                            .sorted()
                            .toList()));
        }
        return json.put("skuId", assignment.skuId().value());
    }

    private static LicenseUpdate read(ApiCall call) {
        JsonObject body = call.body();
        return new LicenseUpdate(
                body.objects("licensesToAssign").stream()
                        .map(LicenseEndpoints::asked)
                        .toList(),
                body.texts("licensesToRemove").stream()
                        .map(LicenseEndpoints::skuId)
                        .collect(Collectors.toSet()));
    }

    private static SkuId skuId(String text) {
        return guid("A SKU id", text, SkuId::new);
    }

    private static LicenseAssignment asked(JsonObject assignment) {
        String sku = assignment
                .text("skuId")
                .orElseThrow(() -> ServiceFault.invalid("The member 'skuId' is required in licensesToAssign."));
        Set<ServicePlanId> excluded = assignment.texts("excludedPlans").stream()
                .map(plan -> guid("A plan id", plan, ServicePlanId::new))
                .collect(Collectors.toSet());
        return new LicenseAssignment(skuId(sku), excluded);
    }
}
