package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.user.UserListing;
import dev.partnerdirectory.fake.http.condition.Behaviour;
import dev.partnerdirectory.fake.http.condition.Behaviours;
import dev.partnerdirectory.fake.http.wire.FieldFilter;
import dev.partnerdirectory.fake.http.wire.FieldFilter.Operator;
import dev.partnerdirectory.fake.http.wire.Query;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which users a query asks for and in what order (wire sheet 2.4; R18–R21). */
final class UserQuery {
    private UserQuery() {}

    /** Empty if the filter leaves nobody. */
    static Optional<UserListing> read(Query query, Behaviours behaviours) {
        Optional<Sort> sort = SortQuery.read(query);
        return states(query, behaviours).map(state -> new UserListing(state, sort));
    }

    private static Optional<UserListing.State> states(Query query, Behaviours behaviours) {
        Optional<String> json = query.first("filter");
        if (json.isEmpty()) {
            return Optional.of(UserListing.State.ACTIVE);
        }
        FieldFilter filter =
                FieldFilter.parse(json.get(), behaviours.reader(), behaviours.get(Behaviour.UNKNOWN_OPERATOR_CODE));
        List<UserListing.State> wanted = Arrays.stream(UserListing.State.values())
                .filter(state -> filter.holds(part -> stateIs(part, state)))
                .toList();
        if (wanted.size() > 1) {
            throw ServiceFault.invalid("Active and deleted users cannot be listed together.");
        }
        return wanted.stream().findFirst();
    }

    private static boolean stateIs(FieldFilter.Simple part, UserListing.State state) {
        if (!part.isOn("UserState") && !part.isOn("UserStatus")) {
            throw ServiceFault.invalid("Users cannot be filtered by '%s', only by UserState.".formatted(part.field()));
        }
        String value = part.value().toLowerCase(Locale.ROOT);
        boolean exact = part.operator() == Operator.EQUALS || part.operator() == Operator.NOT_EQUALS;
        if (exact && !value.equals("active") && !value.equals("inactive")) {
            throw new ServiceFault(400, "900126", "The user state '%s' is not known.".formatted(part.value()));
        }
        return FieldFilter.textMatches(part, state == UserListing.State.ACTIVE ? "active" : "inactive");
    }
}
