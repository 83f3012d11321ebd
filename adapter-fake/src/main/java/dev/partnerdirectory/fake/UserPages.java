package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.model.Page;
import dev.partnerdirectory.core.model.PageRequest;
import dev.partnerdirectory.core.model.PageToken;
import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.Sort.Direction;
import dev.partnerdirectory.core.model.Sort.Field;
import dev.partnerdirectory.core.model.user.CustomerUser;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.core.model.user.UserListing.State;
import dev.partnerdirectory.fake.store.Session;
import java.util.List;

/** Pages of a customer's users, each found by one step into the index of its order. */
final class UserPages {
    private final FakeOptions options;

    UserPages(FakeOptions options) {
        this.options = options;
    }

    Page<CustomerUser> page(Session session, Call call, long customer, UserListing listing, PageRequest request) {
        return listing.sort()
                .map(sort -> sorted(session, call, customer, listing.state(), sort, request))
                .orElseGet(() -> unsorted(session, call, customer, listing.state(), request));
    }

    private Page<CustomerUser> unsorted(Session session, Call call, long customer, State state, PageRequest request) {
        int size = Paging.size(call, request, options);
        String name = "users " + customer + " " + state;
        long after = Tokens.readNumber(call, request.token(), name);
        List<UserTable.Keyed> found = session.list(
                "SELECT " + UserTable.COLUMNS + " FROM user u INDEXED BY "
                        + (state == State.ACTIVE ? "user_active" : "user_deleted") + " WHERE u.customer = ? AND "
                        + condition(state) + " AND u.k > ? ORDER BY u.k LIMIT ?",
                UserTable::keyed,
                customer,
                after,
                size + 1);
        return Paging.cut(found, size, UserTable.Keyed::user, last -> Tokens.write(name, Long.toString(last.key())));
    }

    private Page<CustomerUser> sorted(
            Session session, Call call, long customer, State state, Sort sort, PageRequest request) {
        int size = Paging.size(call, request, options);
        String name = "users %d %s %s %s".formatted(customer, state, sort.field(), sort.direction());
        List<String> after = Tokens.read(call, request.token(), name, 2);
        boolean up = sort.direction() == Direction.ASCENDING;
        String column = sort.field() == Field.DISPLAY_NAME ? "u.display_key" : "u.upn_key";
        String order = up ? " ASC" : " DESC";
        String sql = "SELECT " + UserTable.COLUMNS + " FROM user u WHERE u.customer = ? AND " + condition(state)
                + (after.isEmpty() ? "" : " AND (" + column + ", u.id) " + (up ? ">" : "<") + " (?, ?)")
                + " ORDER BY " + column + order + ", u.id" + order + " LIMIT ?";
        List<UserTable.Keyed> found = after.isEmpty()
                ? session.list(sql, UserTable::keyed, customer, size + 1)
                : session.list(sql, UserTable::keyed, customer, after.get(1), after.get(0), size + 1);
        return Paging.cut(found, size, UserTable.Keyed::user, last -> token(name, sort.field(), last.user()));
    }

    private static PageToken token(String name, Field field, CustomerUser last) {
        String key = field == Field.DISPLAY_NAME
                ? UserTable.sortKey(last.displayName())
                : last.userPrincipalName().key();
        return Tokens.write(name, last.id().value(), key);
    }

    private static String condition(State state) {
        return state == State.ACTIVE ? "u.deleted_at IS NULL" : "u.deleted_at IS NOT NULL";
    }
}
