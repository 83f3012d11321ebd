package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.fake.http.api.FieldFilter.Operator;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import dev.partnerdirectory.fake.http.wire.QueryString;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads which users a query asks for, and in what order (wire sheet 2.4; R18–R21). */
final class UserQuery {
    private UserQuery() {}

    /** Empty if the filter matches no user. */
    static Optional<UserListing> read(ApiCall call, QueryString query) {
        Optional<Sort> sort = sort(query);
        return states(call, query).map(state -> new UserListing(state, sort));
    }

    private static Optional<UserListing.State> states(ApiCall call, QueryString query) {
        Optional<FieldFilter> filter = FieldFilter.of(query, call.isLenient());
        if (filter.isEmpty()) {
            return Optional.of(UserListing.State.ACTIVE);
        }
        boolean others = call.behaviours().is(Behaviour.UNKNOWN_FILTER_FIELD, "ignored");
        List<UserListing.State> wanted = Arrays.stream(UserListing.State.values())
                .filter(filter.get().matching(part -> matching(part, others)))
                .toList();
        if (wanted.size() > 1) {
            throw ServiceFault.invalid("Active and deleted users cannot be listed together.");
        }
        return wanted.stream().findFirst();
    }

    /** @param others whether filters on other fields are ignored */
    private static Predicate<UserListing.State> matching(FieldFilter.Simple part, boolean others) {
        if (!part.field().equalsIgnoreCase("UserState") && !part.field().equalsIgnoreCase("UserStatus")) {
            if (others) {
                return state -> state == UserListing.State.ACTIVE;
            }
            throw ServiceFault.invalid("Users cannot be filtered by '%s', only by UserState.".formatted(part.field()));
        }
        FieldFilter.Simple named = new FieldFilter.Simple(part.field(), part.operator(), word(part.value()));
        boolean exact = part.operator() == Operator.EQUALS || part.operator() == Operator.NOT_EQUALS;
        if (exact && !named.value().equals("active") && !named.value().equals("inactive")) {
            throw new ServiceFault(400, "900126", "The user state '%s' is not known.".formatted(part.value()));
        }
        Predicate<String> matcher = named.matcher();
        return state -> matcher.test(state == UserListing.State.ACTIVE ? "active" : "inactive");
    }

    /** Some clients send a state as a number (X21). */
    private static String word(String value) {
        return switch (value) {
            case "0" -> "active";
            case "1" -> "inactive";
            default -> value.toLowerCase(Locale.ROOT);
        };
    }

    /** The two simple sort parameters (R42); empty if the query names no field. */
    static Optional<Sort> sort(QueryString query) {
        Sort.Direction direction = direction(query.word("sortDirection").orElse("ascending"));
        return query.word("sortField").map(field -> new Sort(field(field), direction));
    }

    private static Sort.Field field(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "displayname" -> Sort.Field.DISPLAY_NAME;
            case "userprincipalname" -> Sort.Field.USER_PRINCIPAL_NAME;
            default ->
                throw ServiceFault.invalid(
                        "The sort field must be DisplayName or UserPrincipalName, not '%s'.".formatted(name));
        };
    }

    private static Sort.Direction direction(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "ascending", "0" -> Sort.Direction.ASCENDING;
            case "descending", "1" -> Sort.Direction.DESCENDING;
            default ->
                throw new ServiceFault(
                        400, "900126", "The sort direction must be Ascending or Descending, not '%s'.".formatted(word));
        };
    }
}
