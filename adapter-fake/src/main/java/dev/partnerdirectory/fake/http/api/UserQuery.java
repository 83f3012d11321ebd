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
        Optional<FieldFilter> filter = FilterQuery.read(query, behaviours);
        if (filter.isEmpty()) {
            return Optional.of(UserListing.State.ACTIVE);
        }
        boolean others = behaviours.is(Behaviour.UNKNOWN_FILTER_FIELD, "ignored");
        List<UserListing.State> wanted = Arrays.stream(UserListing.State.values())
                .filter(state -> filter.get().holds(part -> stateIs(part, state, others)))
                .toList();
        if (wanted.size() > 1) {
            throw ServiceFault.invalid("Active and deleted users cannot be listed together.");
        }
        return wanted.stream().findFirst();
    }

    /** @param others whether other fields are as good as not there */
    private static boolean stateIs(FieldFilter.Simple part, UserListing.State state, boolean others) {
        if (!part.isOn("UserState") && !part.isOn("UserStatus")) {
            if (others) {
                return state == UserListing.State.ACTIVE;
            }
            throw ServiceFault.invalid("Users cannot be filtered by '%s', only by UserState.".formatted(part.field()));
        }
        FieldFilter.Simple named = new FieldFilter.Simple(part.field(), part.operator(), word(part.value()));
        boolean exact = part.operator() == Operator.EQUALS || part.operator() == Operator.NOT_EQUALS;
        if (exact && !named.value().equals("active") && !named.value().equals("inactive")) {
            throw new ServiceFault(400, "900126", "The user state '%s' is not known.".formatted(part.value()));
        }
        return FieldFilter.textMatches(named, state == UserListing.State.ACTIVE ? "active" : "inactive");
    }

    /** A state may come as its number (X21). */
    private static String word(String value) {
        return switch (value) {
            case "0" -> "active";
            case "1" -> "inactive";
            default -> value.toLowerCase(Locale.ROOT);
        };
    }
}
