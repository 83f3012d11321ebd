package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.fake.http.wire.Query;
import dev.partnerdirectory.fake.http.wire.ServiceFault;
import java.util.Locale;
import java.util.Optional;

/** The two plain sort parameters (wire sheet 2.4, R42). */
final class SortQuery {
    private SortQuery() {}

    /** Empty where the query names no field. */
    static Optional<Sort> read(Query query) {
        Sort.Direction direction = direction(query);
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

    private static Sort.Direction direction(Query query) {
        String word = query.word("sortDirection").orElse("ascending").toLowerCase(Locale.ROOT);
        return switch (word) {
            case "ascending", "0" -> Sort.Direction.ASCENDING;
            case "descending", "1" -> Sort.Direction.DESCENDING;
            default ->
                throw new ServiceFault(
                        400, "900126", "The sort direction must be Ascending or Descending, not '%s'.".formatted(word));
        };
    }
}
