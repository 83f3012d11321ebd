package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.LicenseAssignment;
import dev.partnerdirectory.core.model.license.LicenseUpdate;
import dev.partnerdirectory.core.model.role.NewUserMember;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.plan.Change;
import dev.partnerdirectory.core.plan.Person;
import dev.partnerdirectory.core.plan.PlanStep;
import dev.partnerdirectory.core.plan.PlannedLicense;
import dev.partnerdirectory.core.planning.WriteGuard;
import dev.partnerdirectory.core.write.DirectorySession;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Sends the write of one step. A step that begins here first checks whether its preconditions still hold. A step that
 * an earlier run may have sent is sent again with the same id and body, because that run has already checked its
 * preconditions. Thread-safe.
 *
 * @param user  the user's id; not used for a user to be created
 * @param again whether an earlier run may have sent it
 */
record StepWriter(DirectorySession unit, PlanStep step, UserId user, Supplier<RequestId> ids, boolean again) {
    /** Creates a user. */
    static Done<CustomerUser> create(
            DirectorySession unit, PlanStep step, PasswordProfile password, Supplier<RequestId> ids) {
        UserChanges fields = ((Change.CreateUser) step.change()).fields();
        Person person = step.change().person();
        NewCustomerUser wanted = new NewCustomerUser(
                person.name(),
                person.displayName(),
                fields.firstName(),
                fields.lastName(),
                fields.usageLocation(),
                Optional.empty(),
                Optional.empty(),
                password);
        return unit.userWrites().create(step.customer(), wanted, true, ids);
    }

    /**
     * Sends any write except the creation of a user.
     *
     * @param lastHolder protects last holders, if the run's policy does; grants that the plan counted on may have
     *     failed meanwhile
     */
    Done<?> write(WriteGuard lastHolder) {
        if (!again && step.change().takes()) {
            lastHolder.check(unit, step.customer(), step.customer(), step.change());
        }
        return switch (step.change().kind()) {
            case UPDATE_USER -> update((Change.UpdateUser) step.change());
            case RESTORE_USER -> restore();
            case GRANT_ROLE -> grant((Change.GrantRole) step.change());
            case ASSIGN_LICENSE -> assign((Change.AssignLicense) step.change());
            case REVOKE_ROLE -> revoke((Change.RevokeRole) step.change());
            case REMOVE_LICENSE -> remove((Change.RemoveLicense) step.change());
            case DELETE_USER -> delete();
            case CREATE_USER -> throw new IllegalStateException("a user who is to be created has no id yet");
        };
    }

    private CustomerId customer() {
        return step.customer();
    }

    private Done<?> update(Change.UpdateUser change) {
        if (again) {
            return unit.userWrites().update(customer(), asPlanned(change.before()), change.fields(), ids);
        }
        CustomerUser now = unit.users().get(customer(), user);
        UserChanges wanted = change.fields();
        if (!wanted.notYetIn(now).isEmpty() && !wanted.valuesIn(now).equals(change.before())) {
            throw moved("has other fields than when the plan was made");
        }
        return unit.userWrites().update(customer(), now, change.fields(), ids);
    }

    private Done<?> restore() {
        Optional<CustomerUser> active = again ? Optional.empty() : unit.users().find(customer(), user);
        return active.isPresent()
                ? Done.alreadySo(active.get())
                : unit.userWrites().restore(customer(), asPlanned(UserChanges.none()), ids);
    }

    private Done<?> grant(Change.GrantRole change) {
        Person person = change.person();
        return unit.roleWrites(customer(), change.role())
                .grant(new NewUserMember(user, person.displayName(), person.name(), Optional.empty()), ids);
    }

    private Done<?> revoke(Change.RevokeRole change) {
        return unit.roleWrites(customer(), change.role()).revoke(user, ids);
    }

    private Done<?> assign(Change.AssignLicense change) {
        return update(new LicenseUpdate(
                change.licenses().stream()
                        .map(license -> new LicenseAssignment(license.sku(), license.excluded()))
                        .toList(),
                Set.of()));
    }

    private Done<?> remove(Change.RemoveLicense change) {
        return update(new LicenseUpdate(
                List.of(), change.licenses().stream().map(PlannedLicense::sku).collect(Collectors.toSet())));
    }

    private Done<?> update(LicenseUpdate update) {
        return unit.licenseWrites().update(customer(), user, update, again, ids);
    }

    private Done<?> delete() {
        CustomerUser whom = asPlanned(UserChanges.none());
        if (!again) {
            Optional<CustomerUser> now = unit.users().find(customer(), user);
            if (now.isEmpty()) {
                return Done.alreadySo(whom);
            }
            if (!now.get().userPrincipalName().equals(whom.userPrincipalName())) {
                throw moved("is called '%s' by now".formatted(now.get().userPrincipalName()));
            }
        }
        return unit.userWrites().delete(customer(), whom, ids);
    }

    private Conflict moved(String what) {
        return new Conflict(
                Conflict.Reason.STATE_MOVED,
                "%s %s".formatted(step.change().person(), what),
                ErrorDetails.none().withCustomer(customer()).withRemedy("plan again"));
    }

    /**
     * The user as the plan knows them, with these fields. The result is the same in every run, so that bodies are the
     * same.
     */
    private CustomerUser asPlanned(UserChanges fields) {
        Person person = step.change().person();
        return fields.appliedTo(
                CustomerUser.of(user, person.name(), person.displayName()).build());
    }
}
