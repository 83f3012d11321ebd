package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.Sort.Field;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.model.user.UserListing.State;
import dev.partnerdirectory.fake.store.SortKey;
import dev.partnerdirectory.fake.store.UserRow;
import java.util.List;
import java.util.Optional;

/** Pages of a customer's users, each found by one step into the index of its order. */
final class UserPages {
    private final FakeOptions options;

    UserPages(FakeOptions options) {
        this.options = options;
    }

    Page<CustomerUser> page(Lookup lookup, CustomerId id, UserListing listing, PageRequest request) {
        long customer = lookup.customerKey(id);
        return listing.sort()
                .map(sort -> sorted(lookup, customer, listing.state(), sort, request))
                .orElseGet(() -> unsorted(lookup, customer, listing.state(), request));
    }

    private Page<CustomerUser> unsorted(Lookup lookup, long customer, State state, PageRequest request) {
        int size = Paging.size(lookup.call(), request, options);
        String name = "users " + customer + " " + state;
        long after = Tokens.readNumber(lookup.call(), request.token(), name);
        List<UserRow> found = lookup.tables().users().list(customer, state, after, size + 1);
        return Paging.cut(found, size, UserRow::user, last -> Tokens.write(name, Long.toString(last.key())));
    }

    private Page<CustomerUser> sorted(Lookup lookup, long customer, State state, Sort sort, PageRequest request) {
        int size = Paging.size(lookup.call(), request, options);
        String name = "users %d %s %s %s".formatted(customer, state, sort.field(), sort.direction());
        Optional<SortKey> after = Tokens.readSortKey(lookup.call(), request.token(), name);
        List<UserRow> found = lookup.tables().users().list(customer, state, sort, after, size + 1);
        return Paging.cut(found, size, UserRow::user, last -> Tokens.write(name, sortKey(sort.field(), last.user())));
    }

    private static SortKey sortKey(Field field, CustomerUser user) {
        String text = field == Field.DISPLAY_NAME
                ? SortKey.of(user.displayName())
                : user.userPrincipalName().key();
        return new SortKey(text, user.id().value());
    }
}
