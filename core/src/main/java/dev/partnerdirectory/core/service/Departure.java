package dev.partnerdirectory.core.service;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.License;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.role.DirectoryRole;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.outcome.Step;
import dev.partnerdirectory.core.outcome.WorkflowResult;
import dev.partnerdirectory.core.write.DirectorySession;
import java.util.Optional;

/**
 * Sees one active person out: every role, every licence, then the user. Each success is read back. One instance, one
 * person, one thread.
 */
final class Departure {
    private final DirectorySession unit;
    private final CustomerId customer;
    private final CustomerUser user;
    private final StepLog log;
    private final Confirmation confirmation;

    Departure(DirectorySession unit, CustomerId customer, CustomerUser user, StepLog log, Confirmation confirmation) {
        this.unit = unit;
        this.customer = customer;
        this.user = user;
        this.log = log;
        this.confirmation = confirmation;
    }

    WorkflowResult seeOut() {
        unit.ports().directoryRoles().ofUser(customer, user.id()).forEach(this::revoke);
        unit.licenseWrites().now(customer, user.id()).forEach(this::remove);
        delete();
        return log.result(Optional.of(user), Optional.empty());
    }

    private void revoke(DirectoryRole role) {
        log.attempt(
                Step.Kind.REVOKE_ROLE,
                role.name(),
                ids -> confirmation.of(
                        Operation.REMOVE_ROLE_MEMBER,
                        customer,
                        unit.roleWrites().revoke(customer, role.id(), user.id(), ids),
                        () -> !holds(role.id())));
    }

    private boolean holds(RoleId role) {
        return unit.ports().directoryRoles().ofUser(customer, user.id()).stream()
                .anyMatch(held -> held.id().equals(role));
    }

    private void remove(License license) {
        SkuId sku = license.productSku().id();
        log.attempt(
                Step.Kind.REMOVE_LICENSE,
                license.productSku().skuPartNumber(),
                ids -> confirmation.of(
                        Operation.UPDATE_LICENSES,
                        customer,
                        unit.licenseWrites().remove(customer, user.id(), sku, ids),
                        () -> !isLicensed(sku)));
    }

    private boolean isLicensed(SkuId sku) {
        return unit.licenseWrites().now(customer, user.id()).stream()
                .anyMatch(held -> held.productSku().id().equals(sku));
    }

    private void delete() {
        log.attempt(
                Step.Kind.DELETE_USER,
                user.userPrincipalName().value(),
                ids -> confirmation.of(
                        Operation.DELETE_USER,
                        customer,
                        unit.userWrites().delete(customer, user, ids),
                        () -> unit.users().find(customer, user.id()).isEmpty()));
    }
}
