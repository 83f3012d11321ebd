package dev.partnerdirectory.core.write;

import dev.partnerdirectory.core.error.ErrorDetails;
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
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The writes about users' licences, each one intended effect. Thread-safe. */
public final class LicenseWrites {
    private final Licenses licenses;
    private final IdempotentWriter settled;
    private final ReplicationWait visibility;

    LicenseWrites(Licenses licenses, IdempotentWriter settled, ReplicationWait visibility) {
        this.licenses = licenses;
        this.settled = settled;
        this.visibility = visibility;
    }

    /** The licences a user who is known to exist holds, by part number. */
    public List<License> held(CustomerId customer, UserId user) {
        return visibility.patiently(customer, user, () -> now(customer, user));
    }

    /** As {@link #held}, without patience. */
    public List<License> now(CustomerId customer, UserId user) {
        return licenses.ofUser(customer, user).stream()
                .sorted(Comparator.comparing(license -> license.productSku().skuPartNumber()))
                .toList();
    }

    /** Makes the user hold the SKU with all but these service plans; holding it so already is success. */
    public Done<List<LicenseWarning>> assign(
            CustomerId customer, UserId user, SubscribedSku sku, Set<ServicePlanId> excluded, Supplier<RequestId> ids) {
        if (isHeldSo(held(customer, user), sku, excluded)) {
            return Done.alreadySo(List.of());
        }
        LicenseUpdate update =
                new LicenseUpdate(List.of(new LicenseAssignment(sku.productSku().id(), excluded)), Set.of());
        return send(customer, user, update, () -> isHeldSo(now(customer, user), sku, excluded), ids);
    }

    /** Makes the user hold the SKU, without these plans where it is not held yet; holding it at all is success. */
    public Done<List<LicenseWarning>> give(
            CustomerId customer, UserId user, SkuId sku, Set<ServicePlanId> excluded, Supplier<RequestId> ids) {
        return isHeld(held(customer, user), sku)
                ? Done.alreadySo(List.of())
                : giveAgain(customer, user, sku, excluded, ids);
    }

    /** Goes on with a {@link #give} that an earlier process may have sent: before that, the SKU was not held. */
    public Done<List<LicenseWarning>> giveAgain(
            CustomerId customer, UserId user, SkuId sku, Set<ServicePlanId> excluded, Supplier<RequestId> ids) {
        LicenseUpdate update = new LicenseUpdate(List.of(new LicenseAssignment(sku, excluded)), Set.of());
        return send(customer, user, update, () -> isHeld(now(customer, user), sku), ids);
    }

    /** Makes the user not hold the SKU; not holding it is success. */
    public Done<List<LicenseWarning>> remove(CustomerId customer, UserId user, SkuId sku, Supplier<RequestId> ids) {
        if (!isHeld(held(customer, user), sku)) {
            return Done.alreadySo(List.of());
        }
        return removeAgain(customer, user, sku, ids);
    }

    /** Goes on with a removal that an earlier process may have sent: before that, the SKU was held. */
    public Done<List<LicenseWarning>> removeAgain(
            CustomerId customer, UserId user, SkuId sku, Supplier<RequestId> ids) {
        return send(customer, user, LicenseUpdate.remove(sku), () -> !isHeld(now(customer, user), sku), ids);
    }

    private Done<List<LicenseWarning>> send(
            CustomerId customer, UserId user, LicenseUpdate update, Supplier<Boolean> isSo, Supplier<RequestId> ids) {
        return visibility.patiently(customer, user, () -> {
            RequestId id = ids.get();
            return settled.settle(new Write<>(
                    Operation.UPDATE_LICENSES,
                    id,
                    ErrorDetails.of(Operation.UPDATE_LICENSES).withCustomer(customer),
                    requestId -> licenses.update(customer, user, update, requestId),
                    () -> ReadBack.of(Optional.of(List.<LicenseWarning>of()).filter(none -> isSo.get())),
                    // Taking away what is gone already is refused (R47), and so may taking the last unit again be.
                    Rejected.class::isInstance));
        });
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
