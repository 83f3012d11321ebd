package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.error.NotFound.Missing;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.fake.store.CustomerRow;
import dev.partnerdirectory.fake.store.Tables;
import dev.partnerdirectory.fake.store.UserRow;

/** Finds what a call names, or refuses the call (R5, R6, R8, R9, R37). */
record Lookup(Tables tables, Call call) {
    /** A customer of the partner's. */
    CustomerRow customer(CustomerId id) {
        CustomerRow found = tables.customers()
                .find(id)
                .orElseThrow(() -> call.notFound(
                        Missing.CUSTOMER, ServiceCode.TENANT_NOT_FOUND, "customer %s was not found".formatted(id)));
        if (!found.isOurs()) {
            throw call.forbidden(
                    ServiceCode.NO_RELATIONSHIP, "the partner has no relationship with customer %s".formatted(id));
        }
        return found;
    }

    long customerKey(CustomerId id) {
        return customer(id).key();
    }

    /** A user of the customer's, active or deleted. */
    UserRow user(long customer, UserId id) {
        return tables.users().find(customer, id).orElseThrow(() -> noUser(id));
    }

    UserRow activeUser(long customer, UserId id) {
        UserRow found = user(customer, id);
        if (found.isDeleted()) {
            throw noUser(id);
        }
        return found;
    }

    private RuntimeException noUser(UserId id) {
        return call.notFound(Missing.USER, ServiceCode.USER_NOT_FOUND, "there is no active user %s".formatted(id));
    }

    long role(long customer, RoleId id) {
        return tables.roles()
                .key(customer, id)
                .orElseThrow(() -> call.notFound(
                        Missing.ROLE, ServiceCode.ROLE_NOT_FOUND, "the customer has no role %s".formatted(id)));
    }

    long partnerRole(RoleId id) {
        return tables.partner()
                .roleKey(id)
                .orElseThrow(() -> call.notFound(
                        Missing.ROLE, ServiceCode.ROLE_NOT_FOUND, "the partner account has no role %s".formatted(id)));
    }

    long partnerUser(UserId id) {
        return tables.partner()
                .userKey(id)
                .orElseThrow(() -> call.notFound(
                        Missing.USER, ServiceCode.USER_NOT_FOUND, "the partner account has no user %s".formatted(id)));
    }
}
