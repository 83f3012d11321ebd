package dev.partnerdirectory.core.rate;

import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.port.out.CustomerUsers;
import java.util.Optional;
import java.util.function.Supplier;

/** The people of a customer, at a pace. */
final class PacedUsers implements CustomerUsers {
    private final CustomerUsers real;
    private final Pacer pacer;

    PacedUsers(CustomerUsers real, Pacer pacer) {
        this.real = real;
        this.pacer = pacer;
    }

    private <T> T paced(CustomerId customer, Supplier<T> call) {
        return pacer.call(Optional.of(customer), call);
    }

    @Override
    public Page<CustomerUser> list(CustomerId customer, UserListing listing, PageRequest page) {
        return paced(customer, () -> real.list(customer, listing, page));
    }

    @Override
    public CustomerUser get(CustomerId customer, UserId user) {
        return paced(customer, () -> real.get(customer, user));
    }

    @Override
    public Optional<CustomerUser> find(CustomerId customer, UserPrincipalName name) {
        return paced(customer, () -> real.find(customer, name));
    }

    @Override
    public CustomerUser create(CustomerId customer, NewCustomerUser user, RequestId requestId) {
        return paced(customer, () -> real.create(customer, user, requestId));
    }

    @Override
    public CustomerUser update(CustomerId customer, UserId user, UserChanges changes, RequestId requestId) {
        return paced(customer, () -> real.update(customer, user, changes, requestId));
    }

    @Override
    public void delete(CustomerId customer, UserId user, RequestId requestId) {
        paced(customer, () -> {
            real.delete(customer, user, requestId);
            return user;
        });
    }

    @Override
    public CustomerUser restore(CustomerId customer, UserId user, RequestId requestId) {
        return paced(customer, () -> real.restore(customer, user, requestId));
    }

    @Override
    public CustomerUser resetPassword(CustomerId customer, UserId user, PasswordProfile password, RequestId requestId) {
        return paced(customer, () -> real.resetPassword(customer, user, password, requestId));
    }
}
