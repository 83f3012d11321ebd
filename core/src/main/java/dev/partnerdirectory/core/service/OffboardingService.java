package dev.partnerdirectory.core.service;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserRef;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.outcome.Step;
import dev.partnerdirectory.core.outcome.WorkflowResult;
import dev.partnerdirectory.core.port.in.Offboarding;
import dev.partnerdirectory.core.port.out.DirectoryEvent;
import dev.partnerdirectory.core.port.out.DirectoryListener;
import dev.partnerdirectory.core.write.DirectorySession;
import java.util.Optional;
import java.util.function.Supplier;

/** {@link Offboarding}. */
final class OffboardingService implements Offboarding {
    private final Supplier<DirectorySession> units;
    private final Confirmation confirmation;
    private final DirectoryListener listener;

    OffboardingService(Supplier<DirectorySession> units, Confirmation confirmation, DirectoryListener listener) {
        this.units = units;
        this.confirmation = confirmation;
        this.listener = listener;
    }

    @Override
    public WorkflowResult offboard(CustomerRef customer, UserRef user) {
        DirectorySession unit = units.get();
        CustomerId id = unit.customers().id(customer);
        StepLog log = new StepLog(0, customer, user, unit.ids(), listener);
        WorkflowResult result = unit.users()
                .find(id, user)
                .map(active -> new Departure(unit, id, active, log, confirmation).seeOut())
                .orElseGet(() -> gone(unit.users().onlyDeleted(id, user), log));
        listener.on(new DirectoryEvent.WorkflowFinished(result));
        return result;
    }

    private static WorkflowResult gone(CustomerUser deleted, StepLog log) {
        log.attempt(Step.Kind.DELETE_USER, deleted.userPrincipalName().value(), ids -> Done.alreadySo(deleted));
        return log.result(Optional.of(deleted), Optional.empty());
    }
}
