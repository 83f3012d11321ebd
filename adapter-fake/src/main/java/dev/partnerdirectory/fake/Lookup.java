package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.error.NotFound.Missing;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.fake.store.CustomerEntry;
import dev.partnerdirectory.fake.store.DirectoryState;
import dev.partnerdirectory.fake.store.PartnerRoleEntry;
import dev.partnerdirectory.fake.store.PartnerUserEntry;
import dev.partnerdirectory.fake.store.RoleEntry;
import dev.partnerdirectory.fake.store.UserEntry;
import java.util.Optional;
import java.util.function.Function;

/** Finds the objects that a call names, or refuses the call (R5, R6, R8, R9, R37). */
record Lookup(DirectoryState state, Call call) {
    /** The customer that the call is about; one of the partner's. */
    CustomerEntry owner() {
        CustomerId id = call.customer().orElseThrow();
        CustomerEntry found = state.customer(id)
                .orElseThrow(() -> call.notFound(
                        Missing.CUSTOMER, ServiceCode.TENANT_NOT_FOUND, "customer %s was not found".formatted(id)));
        if (!found.isOurs()) {
            throw call.forbidden(
                    ServiceCode.NO_RELATIONSHIP, "the partner has no relationship with customer %s".formatted(id));
        }
        return found;
    }

    /** A user of the customer's, active or deleted. */
    UserEntry user(UserId id) {
        CustomerEntry customer = owner();
        return state.user(id).filter(user -> user.customer() == customer).orElseThrow(() -> noUser(id));
    }

    UserEntry activeUser(UserId id) {
        UserEntry found = user(id);
        if (found.isDeleted()) {
            throw noUser(id);
        }
        return found;
    }

    private RuntimeException noUser(UserId id) {
        return call.notFound(Missing.USER, ServiceCode.USER_NOT_FOUND, "there is no active user %s".formatted(id));
    }

    RoleEntry role(RoleId id) {
        return owner().role(id)
                .orElseThrow(() -> call.notFound(
                        Missing.ROLE, ServiceCode.ROLE_NOT_FOUND, "the customer has no role %s".formatted(id)));
    }

    PartnerRoleEntry partnerRole(RoleId id) {
        return state.partner()
                .role(id)
                .orElseThrow(() -> call.notFound(
                        Missing.ROLE, ServiceCode.ROLE_NOT_FOUND, "the partner account has no role %s".formatted(id)));
    }

    PartnerUserEntry partnerUser(UserId id) {
        return state.partner()
                .user(id)
                .orElseThrow(() -> call.notFound(
                        Missing.USER, ServiceCode.USER_NOT_FOUND, "the partner account has no user %s".formatted(id)));
    }

    Conflict memberAlready(UserId user, RoleId role) {
        return call.conflict(
                Conflict.Reason.ALREADY_A_MEMBER,
                ServiceCode.TAKEN,
                "user %s is a member of role %s already".formatted(user, role));
    }

    NotFound noMember(UserId user, RoleId role) {
        return call.notFound(
                Missing.MEMBER, ServiceCode.NO_MEMBER, "user %s is no member of role %s".formatted(user, role));
    }

    /** The number of the last user on the previous page; 0 for the first page. */
    long numberOfUser(Paging paging) {
        return number(paging, id -> state.user(new UserId(id)).map(UserEntry::number));
    }

    /** The number of the last customer on the previous page; 0 for the first page. */
    long numberOfCustomer(Paging paging) {
        return number(paging, id -> state.customer(new CustomerId(id)).map(CustomerEntry::number));
    }

    private long number(Paging paging, Function<String, Optional<Long>> find) {
        if (paging.after().isEmpty()) {
            return 0;
        }
        try {
            return find.apply(paging.after().get().id()).orElseThrow(() -> Paging.unreadable(call));
        } catch (IllegalArgumentException notAnId) {
            throw Paging.unreadable(call);
        }
    }
}
