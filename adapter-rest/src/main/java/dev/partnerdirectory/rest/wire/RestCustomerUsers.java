package dev.partnerdirectory.rest.wire;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.port.out.CustomerUsers;
import dev.partnerdirectory.rest.PasswordReset;
import dev.partnerdirectory.rest.http.Attempt;
import dev.partnerdirectory.rest.http.CallContext;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@link CustomerUsers} over the wire. */
record RestCustomerUsers(
        CustomerUsersApi api, CustomerUserMapper mapper, Caller caller, Links links, PasswordReset reset)
        implements CustomerUsers {

    @Override
    public Page<CustomerUser> list(CustomerId customer, UserListing listing, PageRequest page) {
        return listing(customer, listing).page(page);
    }

    private Listing<CustomerUserDto, CustomerUser> listing(CustomerId customer, UserListing listing) {
        boolean deleted = listing.state() == UserListing.State.DELETED;
        return new Listing<>(
                caller.calls(),
                links,
                () -> caller.read(Operation.LIST_USERS, customer),
                "/customers/" + customer + "/users",
                (request, call) -> api.list(
                        customer,
                        request.size().orElse(null),
                        deleted ? WireWords.DELETED_USERS : null,
                        listing.sort()
                                .map(Sort::field)
                                .map(WireWords::sortField)
                                .orElse(null),
                        listing.sort()
                                .map(Sort::direction)
                                .map(WireWords::sortDirection)
                                .orElse(null),
                        call),
                api::more,
                mapper::toModel);
    }

    @Override
    public CustomerUser get(CustomerId customer, UserId user) {
        return caller.calls()
                .make(
                        caller.read(Operation.GET_USER, customer),
                        call -> mapper.toModel(Answers.needed(api.get(customer, user, call))));
    }

    /** Reads the list until the name is found: the service filters by nothing but the state (R20). */
    @Override
    public Optional<CustomerUser> find(CustomerId customer, UserPrincipalName name) {
        return listing(customer, UserListing.active()).stream(PageRequest.ofSize(PageRequest.MAX_SIZE))
                .filter(user -> user.userPrincipalName().equals(name))
                .findFirst();
    }

    @Override
    public CustomerUser create(CustomerId customer, NewCustomerUser user, RequestId requestId) {
        CustomerUserBody body = mapper.toBody(user);
        CallContext asked = caller.write(Operation.CREATE_USER, customer, requestId)
                .hiding(user.passwordProfile().password());
        return caller.calls().make(asked, call -> mapper.toModel(Answers.needed(api.create(customer, body, call))));
    }

    @Override
    public Optional<CustomerUser> update(CustomerId customer, UserId user, UserChanges changes, RequestId requestId) {
        CustomerUserBody body = mapper.toBody(changes);
        return changed(
                caller.write(Operation.UPDATE_USER, customer, requestId),
                call -> api.change(customer, user, body, call));
    }

    @Override
    public void delete(CustomerId customer, UserId user, RequestId requestId) {
        caller.calls().make(caller.write(Operation.DELETE_USER, customer, requestId), call -> {
            api.delete(customer, user, call);
            return user;
        });
    }

    @Override
    public CustomerUser restore(CustomerId customer, UserId user, RequestId requestId) {
        return changed(
                        caller.write(Operation.RESTORE_USER, customer, requestId),
                        call -> api.change(customer, user, CustomerUserBody.restoring(), call))
                .orElseGet(() -> get(customer, user));
    }

    @Override
    public Optional<CustomerUser> resetPassword(
            CustomerId customer, UserId user, PasswordProfile password, RequestId requestId) {
        CustomerUserBody body = CustomerUserBody.setting(mapper.toBody(password));
        CallContext asked =
                caller.write(Operation.RESET_PASSWORD, customer, requestId).hiding(password.password());
        return changed(asked, call -> switch (reset) {
            case OWN_PATH -> api.resetPassword(customer, user, body, call);
            case ON_USER -> api.change(customer, user, body, call);
        });
    }

    /** A change that is answered without the user is a change all the same. */
    private Optional<CustomerUser> changed(CallContext asked, Function<Attempt, @Nullable CustomerUserDto> send) {
        return caller.calls()
                .make(
                        asked,
                        call -> Optional.ofNullable(send.apply(call))
                                .filter(answer -> answer.id() != null)
                                .map(mapper::toModel));
    }
}
