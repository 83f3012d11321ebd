package dev.partnerdirectory.core.write;

import dev.partnerdirectory.core.error.Conflict;
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
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
     * Makes an update so, in one request. Holding a SKU that is to be assigned at all is success, and so is not holding one
     * that is to be removed.
     *
     * @param knownToDiffer whether it is known that none of it was so: then nothing is read first
     * @throws Conflict if some of it is so and some is not ({@code STATE_MOVED}); nothing was sent
     */
    public Done<List<LicenseWarning>> update(
            CustomerId customer, UserId user, LicenseUpdate update, boolean knownToDiffer, Supplier<RequestId> ids) {
        if (!knownToDiffer) {
            Set<Boolean> answers = answers(held(customer, user), update);
            if (answers.size() > 1) {
                throw new Conflict(
                        Conflict.Reason.STATE_MOVED,
                        "user %s holds some of these licences by now, and others not".formatted(user),
                        ErrorDetails.of(Operation.UPDATE_LICENSES)
                                .withCustomer(customer)
                                .withRemedy("plan again"));
            }
            if (answers.contains(true)) {
                return Done.alreadySo(List.of());
            }
        }
        return makeSo(customer, user, update, held -> !answers(held, update).contains(false), true, ids);
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

    /** Of each part of the update, whether it is so. */
    private static Set<Boolean> answers(List<License> held, LicenseUpdate update) {
        Set<SkuId> had = held.stream().map(license -> license.productSku().id()).collect(Collectors.toSet());
        return Stream.concat(
                        update.licensesToAssign().stream().map(part -> had.contains(part.skuId())),
                        update.licensesToRemove().stream().map(sku -> !had.contains(sku)))
                .collect(Collectors.toSet());
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
