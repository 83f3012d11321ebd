package dev.partnerdirectory.fake.http.lag;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.RoleId;
import java.util.Optional;

/**
 * Which role, and whose.
 *
 * @param customer empty for one of the partner's own
 */
record RoleKey(Optional<CustomerId> customer, RoleId id) {
    static RoleKey of(CustomerId customer, RoleId id) {
        return new RoleKey(Optional.of(customer), id);
    }

    static RoleKey ofPartner(RoleId id) {
        return new RoleKey(Optional.empty(), id);
    }

    @Override
    public String toString() {
        return customer.map(owner -> "role %s of customer %s".formatted(id, owner))
                .orElseGet(() -> "partner role " + id);
    }
}
