package dev.partnerdirectory.core.service;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.LicenseWarning;
import dev.partnerdirectory.core.model.license.SkuRef;
import dev.partnerdirectory.core.model.license.SubscribedSku;
import dev.partnerdirectory.core.model.role.RoleAssignment;
import dev.partnerdirectory.core.model.role.RoleRef;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.outcome.Step;
import dev.partnerdirectory.core.outcome.WorkflowResult;
import dev.partnerdirectory.core.port.in.Onboarding;
import dev.partnerdirectory.core.port.out.DirectoryListener;
import dev.partnerdirectory.core.write.DirectorySession;
import dev.partnerdirectory.core.write.SkuLookup;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Brings one person in: create or adopt, grant, license. One instance, one person, one thread. */
final class Arrival {
    private final DirectorySession unit;
    private final Groundwork ground;
    private final Onboarding.Request request;
    private final StepLog log;

    Arrival(DirectorySession unit, Groundwork ground, Onboarding.Request request, DirectoryListener listener) {
        this.unit = unit;
        this.ground = ground;
        this.request = request;
        this.log = new StepLog(
                request.row(), request.customer(), request.user().userPrincipalName(), unit.ids(), listener);
    }

    WorkflowResult bringIn() {
        NewCustomerUser wanted = request.user();
        Optional<CustomerUser> user = log.attempt(
                Step.Kind.CREATE_USER,
                wanted.userPrincipalName().value(),
                ids -> createOrAdopt(customer(), wanted, ids));
        Outcome creation = log.last();
        if (user.isEmpty()) {
            log.giveUp(
                    creation.kind() == Outcome.Kind.UNKNOWN
                            ? "it is not known whether the user was created"
                            : "the user was not created");
        }
        for (RoleRef role : request.roles()) {
            log.attempt(Step.Kind.GRANT_ROLE, role.toString(), ids -> grant(role, user.orElseThrow(), ids));
        }
        for (SkuRef sku : request.licenses()) {
            log.attempt(Step.Kind.ASSIGN_LICENSE, sku.toString(), ids -> assign(sku, user.orElseThrow(), ids));
        }
        return log.result(user, newPassword(creation));
    }

    /** This person without a step taken. */
    WorkflowResult leaveOut(String reason) {
        log.giveUp(reason);
        return bringIn();
    }

    private CustomerId customer() {
        return ground.customer(unit, request.customer());
    }

    /** Somebody else may have created the user since we looked: then they are there, which is what was wanted. */
    private Done<CustomerUser> createOrAdopt(CustomerId customer, NewCustomerUser wanted, Supplier<RequestId> ids) {
        Optional<CustomerUser> bearer = ground.bearer(unit, customer, wanted.userPrincipalName());
        if (bearer.isPresent()) {
            return Done.alreadySo(bearer.get());
        }
        try {
            return unit.userWrites().create(customer, wanted, bearer, ids);
        } catch (Conflict taken) {
            return unit.users()
                    .find(customer, wanted.userPrincipalName())
                    .map(Done::alreadySo)
                    .orElseThrow(() -> taken);
        }
    }

    private Done<RoleAssignment> grant(RoleRef role, CustomerUser user, Supplier<RequestId> ids) {
        CustomerId customer = customer();
        return unit.roleWrites().grant(customer, unit.roles().id(customer, role), user, ids);
    }

    private Done<List<LicenseWarning>> assign(SkuRef sku, CustomerUser user, Supplier<RequestId> ids) {
        CustomerId customer = customer();
        SubscribedSku meant = SkuLookup.only(customer, sku, ground.bought(unit, customer));
        return unit.licenseWrites().assign(customer, user.id(), meant, Set.of(), ids);
    }

    /** A user who may have been created has the password that was sent, so somebody has to be told it. */
    private Optional<Secret> newPassword(Outcome creation) {
        return switch (creation.kind()) {
            case APPLIED, UNKNOWN -> request.user().passwordProfile().password();
            case ALREADY_SO, REJECTED, NOT_ATTEMPTED -> Optional.empty();
        };
    }
}
