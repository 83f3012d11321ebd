package dev.partnerdirectory.core.write;

import dev.partnerdirectory.core.error.Rejected;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.license.LicenseAssignment;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.license.LicenseWarning;
import dev.partnerdirectory.core.model.license.ServicePlan;
import dev.partnerdirectory.core.model.license.ServicePlanId;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.port.out.Licenses;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The writes about users' licences, each one intended effect. Thread-safe. */
public final class LicenseWrites {
    private final Licenses licenses;
    private final IdempotentWriter writer;
    private final ReplicationWait replication;

    LicenseWrites(Licenses licenses, IdempotentWriter writer, ReplicationWait replication) {
        this.licenses = licenses;
        this.writer = writer;
        this.replication = replication;
    }

    /** The licences that a user who is known to exist holds, by part number; waits until the user is visible. */
    public List<License> held(CustomerId customer, UserId user) {
        return replication.patiently(customer, user, () -> now(customer, user));
    }

    /** As {@link #held}, without waiting. */
    public List<License> now(CustomerId customer, UserId user) {
        return licenses.ofUser(customer, user).stream()
                .sorted(Comparator.comparing(license -> license.productSku().skuPartNumber()))
                .toList();
    }

    /** Makes the user hold the SKU with all but these service plans; holding it so already is success. */
    public Done<List<LicenseWarning>> assign(
            CustomerId customer, UserId user, SubscribedSku sku, Set<ServicePlanId> excluded, Supplier<RequestId> ids) {
        LicenseUpdate update =
                new LicenseUpdate(List.of(new LicenseAssignment(sku.productSku().id(), excluded)), Set.of());
        return makeSo(customer, user, update, held -> isHeldSo(held, sku, excluded), false, ids);
    }

    /**
     * Makes the user hold the SKU, without these plans where it is not held yet; holding it at all is success.
     *
     * @param knownToDiffer whether it is known that the SKU was not held: then nothing is read first
     */
    public Done<List<LicenseWarning>> give(
            CustomerId customer,
            UserId user,
            SkuId sku,
            Set<ServicePlanId> excluded,
            boolean knownToDiffer,
            Supplier<RequestId> ids) {
        LicenseUpdate update = new LicenseUpdate(List.of(new LicenseAssignment(sku, excluded)), Set.of());
        return makeSo(customer, user, update, held -> isHeld(held, sku), knownToDiffer, ids);
    }

    /**
     * Makes the user not hold the SKU; not holding it is success.
     *
     * @param knownToDiffer whether it is known that the SKU was held: then nothing is read first
     */
    public Done<List<LicenseWarning>> remove(
            CustomerId customer, UserId user, SkuId sku, boolean knownToDiffer, Supplier<RequestId> ids) {
        return makeSo(customer, user, LicenseUpdate.remove(sku), held -> !isHeld(held, sku), knownToDiffer, ids);
    }

    private Done<List<LicenseWarning>> makeSo(
            CustomerId customer,
            UserId user,
            LicenseUpdate update,
            Predicate<List<License>> isSo,
            boolean knownToDiffer,
            Supplier<RequestId> ids) {
        if (!knownToDiffer && isSo.test(held(customer, user))) {
            return Done.alreadySo(List.of());
        }
        return writer.write(
                WriteAttempt.about(
                                customer,
                                user,
                                Operation.UPDATE_LICENSES,
                                id -> licenses.update(customer, user, update, id),
                                () -> ReadBack.of(Optional.of(List.<LicenseWarning>of())
                                        .filter(none -> isSo.test(now(customer, user)))))
                        // Taking away what is gone, or the last unit again, may be refused.
                        .echoedBy(Rejected.class::isInstance),
                ids);
    }

    private static boolean isHeld(List<License> held, SkuId sku) {
        return held.stream().anyMatch(license -> license.productSku().id().equals(sku));
    }

    private static boolean isHeldSo(List<License> held, SubscribedSku sku, Set<ServicePlanId> excluded) {
        return held.stream()
                .filter(license ->
                        license.productSku().id().equals(sku.productSku().id()))
                .anyMatch(license -> leftOut(license, sku).equals(excluded));
    }

    /** The plans of the SKU that the licence lacks. Plans of the whole tenant are nobody's to have. */
    private static Set<ServicePlanId> leftOut(License license, SubscribedSku sku) {
        Set<ServicePlanId> had =
                license.servicePlans().stream().map(ServicePlan::id).collect(Collectors.toSet());
        return sku.servicePlans().stream()
                .filter(plan ->
                        plan.targetType().filter("Tenant"::equalsIgnoreCase).isEmpty())
                .map(ServicePlan::id)
                .filter(plan -> !had.contains(plan))
                .collect(Collectors.toSet());
    }
}
