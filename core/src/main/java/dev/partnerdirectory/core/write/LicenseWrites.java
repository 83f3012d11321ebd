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

/** The writes to users' licences. Each one is one intended effect. Thread-safe. */
public record LicenseWrites(Licenses licenses, IdempotentWriter writer, ReplicationWait replication) {
    /** The licences that an existing user holds, sorted by part number. It waits until the user is visible. */
    public List<License> held(CustomerId customer, UserId user) {
        return replication.patiently(customer, user, () -> now(customer, user));
    }

    /** Like {@link #held}, without waiting. */
    public List<License> now(CustomerId customer, UserId user) {
        return licenses.ofUser(customer, user).stream()
                .sorted(Comparator.comparing(license -> license.productSku().skuPartNumber()))
                .toList();
    }

    /**
     * Makes the user hold the SKU with all service plans except these. It is a success if the user already holds it
     * that way.
     */
    public Done<List<LicenseWarning>> assign(
            CustomerId customer, UserId user, SubscribedSku sku, Set<ServicePlanId> excluded, Supplier<RequestId> ids) {
        LicenseUpdate update =
                new LicenseUpdate(List.of(new LicenseAssignment(sku.productSku().id(), excluded)), Set.of());
        return isHeldSo(held(customer, user), sku, excluded)
                ? Done.alreadySo(List.of())
                : write(customer, user, update, held -> isHeldSo(held, sku, excluded), ids);
    }

    /**
     * Brings an update into effect, in one request. It is a success if the user already holds a SKU to assign, with any
     * plans, or does not hold a SKU to remove.
     *
     * @param knownToDiffer whether it is known that no part of the update is in effect; then nothing is read first
     * @throws Conflict if only some parts are in effect ({@code STATE_MOVED}); nothing was sent
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
        return write(customer, user, update, held -> !answers(held, update).contains(false), ids);
    }

    private Done<List<LicenseWarning>> write(
            CustomerId customer,
            UserId user,
            LicenseUpdate update,
            Predicate<List<License>> isSo,
            Supplier<RequestId> ids) {
        return writer.write(
                WriteAttempt.about(
                                customer,
                                user,
                                Operation.UPDATE_LICENSES,
                                id -> licenses.update(customer, user, update, id),
                                () -> ReadBack.of(Optional.of(List.<LicenseWarning>of())
                                        .filter(none -> isSo.test(now(customer, user)))))
                        // The service may refuse to remove a licence that is gone, or to assign the last unit again.
                        .echoedBy(Rejected.class::isInstance),
                ids);
    }

    /** For each part of the update, whether it is in effect. */
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
                .anyMatch(license -> sku.lackedBy(license.planIds()).equals(excluded));
    }
}
