package dev.partnerdirectory.fake.http.api;

import dev.partnerdirectory.fake.http.condition.Behaviours;
import dev.partnerdirectory.fake.http.wire.FieldFilter;
import dev.partnerdirectory.fake.http.wire.Query;
import java.util.Optional;

/** The filter parameter (wire sheet 2.4, R21). */
final class FilterQuery {
    private FilterQuery() {}

    /** Empty where the query has none. */
    static Optional<FieldFilter> read(Query query, Behaviours behaviours) {
        return query.first("filter").map(json -> FieldFilter.parse(json, behaviours.reader()));
    }
}
