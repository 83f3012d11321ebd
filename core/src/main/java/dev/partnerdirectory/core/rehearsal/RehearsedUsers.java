package dev.partnerdirectory.core.rehearsal;

import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.NewCustomerUser;
import dev.partnerdirectory.core.model.user.PasswordProfile;
import dev.partnerdirectory.core.model.user.UserChanges;
import dev.partnerdirectory.core.model.user.UserDomainType;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.model.user.UserPrincipalName;
import dev.partnerdirectory.core.model.user.UserState;
import dev.partnerdirectory.core.port.out.CustomerUsers;
import dev.partnerdirectory.core.port.out.Pages;
import dev.partnerdirectory.core.rehearsal.Draft.Who;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Users of a rehearsal. Those who came to a listing here stand behind the real ones, whatever its order. */
final class RehearsedUsers implements CustomerUsers {
    private final CustomerUsers real;
    private final Draft draft;

    RehearsedUsers(CustomerUsers real, Draft draft) {
        this.real = real;
        this.draft = draft;
    }

    @Override
    public Page<CustomerUser> list(CustomerId customer, UserListing listing, PageRequest page) {
        Page<CustomerUser> there = real.list(customer, listing, page);
        return switch (listing.state()) {
            case ACTIVE ->
                Draft.over(
                        there,
                        user -> draft.deleted.containsKey(who(customer, user))
                                ? Optional.empty()
                                : Optional.of(draft.active.getOrDefault(who(customer, user), user)),
                        () -> of(customer, draft.active)
                                .filter(user -> draft.newlyActive.contains(who(customer, user))));
            case DELETED ->
                Draft.over(
                        there,
                        user -> Optional.of(user).filter(one -> !draft.active.containsKey(who(customer, one))),
                        () -> of(customer, draft.deleted));
        };
    }

    private static Stream<CustomerUser> of(CustomerId customer, Map<Who, CustomerUser> users) {
        return users.entrySet().stream()
                .filter(entry -> entry.getKey().customer().equals(customer))
                .map(Map.Entry::getValue)
                .sorted((one, other) -> one.userPrincipalName().compareTo(other.userPrincipalName()));
    }

    @Override
    public CustomerUser get(CustomerId customer, UserId user) {
        Who who = new Who(customer, user);
        if (draft.deleted.containsKey(who)) {
            throw Refusals.noUser(Operation.GET_USER, customer, user);
        }
        CustomerUser here = draft.active.get(who);
        return here != null ? here : real.get(customer, user);
    }

    /** Whether the real directory has never heard of this active user. */
    boolean isNew(CustomerId customer, UserId user) {
        return draft.newlyActive.contains(new Who(customer, user));
    }

    @Override
    public Optional<CustomerUser> find(CustomerId customer, UserPrincipalName name) {
        Optional<CustomerUser> here = of(customer, draft.active)
                .filter(user -> user.userPrincipalName().equals(name))
                .findFirst();
        return here.isPresent() ? here : real.find(customer, name).filter(user -> !isTouched(who(customer, user)));
    }

    private boolean isTouched(Who who) {
        return draft.active.containsKey(who) || draft.deleted.containsKey(who);
    }

    @Override
    public CustomerUser create(CustomerId customer, NewCustomerUser user, RequestId requestId) {
        return draft.write(() -> {
            refuseTaken(Operation.CREATE_USER, customer, user.userPrincipalName());
            CustomerUser created = new CustomerUser(
                    new UserId(requestId.toString()),
                    user.userPrincipalName(),
                    user.displayName(),
                    user.firstName(),
                    user.lastName(),
                    user.usageLocation(),
                    user.immutableId(),
                    user.phoneNumber(),
                    UserState.ACTIVE,
                    UserDomainType.NONE,
                    Optional.empty(),
                    Optional.empty());
            draft.newlyActive.add(who(customer, created));
            return put(customer, created);
        });
    }

    @Override
    public Optional<CustomerUser> update(CustomerId customer, UserId user, UserChanges changes, RequestId requestId) {
        return draft.write(() -> {
            CustomerUser before = get(customer, user);
            changes.userPrincipalName()
                    .filter(name -> !name.equals(before.userPrincipalName()))
                    .ifPresent(name -> refuseTaken(Operation.UPDATE_USER, customer, name));
            return Optional.of(put(customer, changes.appliedTo(before)));
        });
    }

    @Override
    public void delete(CustomerId customer, UserId user, RequestId requestId) {
        draft.write(() -> {
            CustomerUser before = get(customer, user);
            Who who = who(customer, before);
            draft.active.remove(who);
            return draft.deleted.put(who, before);
        });
    }

    @Override
    public CustomerUser restore(CustomerId customer, UserId user, RequestId requestId) {
        return draft.write(() -> {
            CustomerUser here = draft.active.get(new Who(customer, user));
            if (here != null) {
                return here;
            }
            Optional<CustomerUser> deleted = deleted(customer, user);
            if (deleted.isEmpty()) {
                return get(customer, user);
            }
            refuseTaken(Operation.RESTORE_USER, customer, deleted.get().userPrincipalName());
            if (draft.deleted.remove(new Who(customer, user)) == null) {
                draft.newlyActive.add(new Who(customer, user));
            }
            return put(customer, deleted.get().restored());
        });
    }

    private Optional<CustomerUser> deleted(CustomerId customer, UserId user) {
        return Pages.stream(PageRequest.first(), page -> list(customer, UserListing.deleted(), page))
                .filter(one -> one.id().equals(user))
                .findFirst();
    }

    @Override
    public Optional<CustomerUser> resetPassword(
            CustomerId customer, UserId user, PasswordProfile password, RequestId requestId) {
        return Optional.of(get(customer, user));
    }

    private void refuseTaken(Operation operation, CustomerId customer, UserPrincipalName name) {
        if (find(customer, name).isPresent()) {
            throw Refusals.nameTaken(operation, customer, name);
        }
    }

    private CustomerUser put(CustomerId customer, CustomerUser user) {
        draft.active.put(who(customer, user), user);
        return user;
    }

    private static Who who(CustomerId customer, CustomerUser user) {
        return new Who(customer, user.id());
    }
}
