package dev.partnerdirectory.rest.partnercenter.user;

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
import dev.partnerdirectory.rest.http.AttemptFailure;
import dev.partnerdirectory.rest.http.CallContext;
import dev.partnerdirectory.rest.http.CallExecutor;
import dev.partnerdirectory.rest.http.FeignClients;
import dev.partnerdirectory.rest.partnercenter.wire.ContinuationLinks;
import dev.partnerdirectory.rest.partnercenter.wire.Listing;
import dev.partnerdirectory.rest.partnercenter.wire.WireWords;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@link CustomerUsers} over Partner Center. */
public record RestCustomerUsers(CustomerUsersApi api, CallExecutor calls, ContinuationLinks links, PasswordReset reset)
        implements CustomerUsers {
    private static final CustomerUserMapper MAPPER = new CustomerUserMapperImpl();

    /** The port, with the API client of {@code clients}. */
    public static RestCustomerUsers over(
            FeignClients clients, CallExecutor calls, ContinuationLinks links, PasswordReset reset) {
        return new RestCustomerUsers(clients.get(CustomerUsersApi.class), calls, links, reset);
    }

    @Override
    public Page<CustomerUser> list(CustomerId customer, UserListing listing, PageRequest page) {
        return listing(customer, listing).page(page);
    }

    private Listing<CustomerUserDto, CustomerUser> listing(CustomerId customer, UserListing listing) {
        boolean deleted = listing.state() == UserListing.State.DELETED;
        return new Listing<>(
                calls,
                links,
                () -> calls.read(Operation.LIST_USERS, customer),
                "/customers/" + customer + "/users",
                (request, attempt) -> api.list(
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
                        attempt),
                api::more,
                MAPPER::toModel);
    }

    @Override
    public CustomerUser get(CustomerId customer, UserId user) {
        return calls.execute(
                calls.read(Operation.GET_USER, customer),
                attempt -> MAPPER.toModel(AttemptFailure.requireAnswer(api.get(customer, user, attempt))));
    }

    /** Reads the list until the name is found, because the service can only filter by state (R20). */
    @Override
    public Optional<CustomerUser> find(CustomerId customer, UserPrincipalName name) {
        return listing(customer, UserListing.active()).stream(
                        PageRequest.ofSize(PageRequest.MAX_SIZE), CustomerUser::id)
                .filter(user -> user.userPrincipalName().equals(name))
                .findFirst();
    }

    @Override
    public CustomerUser create(CustomerId customer, NewCustomerUser user, RequestId requestId) {
        CustomerUserBody body = MAPPER.toBody(user);
        CallContext context = hiding(user.passwordProfile(), calls.write(Operation.CREATE_USER, customer, requestId));
        return calls.execute(
                context, attempt -> MAPPER.toModel(AttemptFailure.requireAnswer(api.create(customer, body, attempt))));
    }

    @Override
    public Optional<CustomerUser> update(CustomerId customer, UserId user, UserChanges changes, RequestId requestId) {
        CustomerUserBody body = MAPPER.toBody(changes);
        return changed(
                calls.write(Operation.UPDATE_USER, customer, requestId),
                attempt -> api.change(customer, user, body, attempt));
    }

    @Override
    public void delete(CustomerId customer, UserId user, RequestId requestId) {
        calls.execute(calls.write(Operation.DELETE_USER, customer, requestId), attempt -> {
            api.delete(customer, user, attempt);
            return user;
        });
    }

    @Override
    public CustomerUser restore(CustomerId customer, UserId user, RequestId requestId) {
        return restore(customer, user, CustomerUserBody.restoring(), requestId);
    }

    @Override
    public CustomerUser restore(CustomerId customer, UserId user, UserPrincipalName name, RequestId requestId) {
        return restore(customer, user, CustomerUserBody.restoringAs(name.value()), requestId);
    }

    private CustomerUser restore(CustomerId customer, UserId user, CustomerUserBody body, RequestId requestId) {
        return changed(
                        calls.write(Operation.RESTORE_USER, customer, requestId),
                        attempt -> api.change(customer, user, body, attempt))
                .orElseGet(() -> get(customer, user));
    }

    @Override
    public Optional<CustomerUser> resetPassword(
            CustomerId customer, UserId user, PasswordProfile password, RequestId requestId) {
        CustomerUserBody body = CustomerUserBody.setting(MAPPER.toBody(password));
        CallContext context = hiding(password, calls.write(Operation.RESET_PASSWORD, customer, requestId));
        return changed(context, attempt -> switch (reset) {
            case OWN_PATH -> api.resetPassword(customer, user, body, attempt);
            case ON_USER -> api.change(customer, user, body, attempt);
        });
    }

    private static CallContext hiding(PasswordProfile profile, CallContext context) {
        return context.hiding(profile.password().stream().toList());
    }

    /** A change that is answered without the user has succeeded too. */
    private Optional<CustomerUser> changed(CallContext context, Function<Attempt, @Nullable CustomerUserDto> send) {
        return calls.execute(
                context,
                attempt -> Optional.ofNullable(send.apply(attempt))
                        .filter(answer -> answer.id() != null)
                        .map(MAPPER::toModel));
    }
}
