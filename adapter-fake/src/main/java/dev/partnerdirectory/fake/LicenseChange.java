package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.LicenseAssignment;
import dev.partnerdirectory.core.model.license.LicenseGroup;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.fake.store.DirectoryState;
import dev.partnerdirectory.fake.store.SkuEntry;
import dev.partnerdirectory.fake.store.UserEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One licence update of one user. The whole update is checked before anything is changed (R44 to R48). */
final class LicenseChange {
    private final DirectoryState state;
    private final Call call;
    private final UserEntry user;

    LicenseChange(Lookup at, UserEntry user) {
        this.state = at.state();
        this.call = at.call();
        this.user = user;
    }

    private record Assignment(LicenseAssignment asked, SkuEntry sku, boolean isHeld) {}

    void make(LicenseUpdate update) {
        requireShape(update);
        List<Assignment> assignments =
                update.licensesToAssign().stream().map(this::found).toList();
        List<SkuEntry> removals =
                update.licensesToRemove().stream().map(this::sku).toList();
        requireOneGroup(assignments, removals);
        removals.forEach(this::requireHeld);
        assignments.forEach(this::requireAssignable);
        removals.forEach(sku -> state.unassign(user, sku));
        assignments.forEach(this::assign);
    }

    private void requireShape(LicenseUpdate update) {
        Set<SkuId> named = new HashSet<>(update.licensesToRemove());
        boolean twice = false;
        for (LicenseAssignment assignment : update.licensesToAssign()) {
            twice |= !named.add(assignment.skuId());
        }
        if (named.isEmpty() || twice) {
            throw call.rejected(
                    ServiceCode.INVALID,
                    twice ? "a SKU is named twice" : "neither licensesToAssign nor licensesToRemove names a SKU");
        }
    }

    private Assignment found(LicenseAssignment asked) {
        SkuEntry sku = sku(asked.skuId());
        return new Assignment(asked, sku, user.licenses().containsKey(sku));
    }

    private SkuEntry sku(SkuId id) {
        return user.customer()
                .sku(id)
                .orElseThrow(() -> call.rejected(
                        ServiceCode.INVALID, "customer %s has no subscription of SKU %s".formatted(customer(), id)));
    }

    private void requireOneGroup(List<Assignment> assignments, List<SkuEntry> removals) {
        List<LicenseGroup> groups = new ArrayList<>();
        assignments.forEach(assignment -> groups.add(assignment.sku().group()));
        removals.forEach(sku -> groups.add(sku.group()));
        if (groups.stream().distinct().count() > 1) {
            throw call.rejected(ServiceCode.INVALID, "the SKUs are of more than one licence group");
        }
    }

    private void requireHeld(SkuEntry sku) {
        if (!user.licenses().containsKey(sku)) {
            throw call.rejected(
                    ServiceCode.INVALID,
                    "user %s has no licence of SKU %s to remove"
                            .formatted(user.user().id(), sku.sku().productSku().id()));
        }
    }

    private void requireAssignable(Assignment assignment) {
        if (user.user().usageLocation().isEmpty()) {
            throw call.rejected(
                    ServiceCode.INVALID, "License assignment cannot be done for user with invalid usage location.");
        }
        if (!assignment.sku().hasPlans(assignment.asked().excludedPlans())) {
            throw call.rejected(
                    ServiceCode.INVALID,
                    "SKU %s does not have every excluded plan"
                            .formatted(assignment.asked().skuId()));
        }
        if (!assignment.isHeld() && assignment.sku().sku().availableUnits() < 1) {
            throw call.rejected(
                    ServiceCode.OUT_OF_LICENSES,
                    "Subscription with Account %s and SKU %s does not have any available licenses left."
                            .formatted(customer(), assignment.asked().skuId()));
        }
    }

    private CustomerId customer() {
        return user.customer().customer().id();
    }

    private void assign(Assignment assignment) {
        state.assign(user, assignment.sku(), assignment.asked().excludedPlans());
    }
}
