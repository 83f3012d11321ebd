package dev.partnerdirectory.fake.store;

import dev.partnerdirectory.core.model.Sort;
import dev.partnerdirectory.core.model.user.UserId;
import dev.partnerdirectory.core.model.user.UserPrincipalName;

/** A user of the partner's own account. */
public record PartnerUserEntry(UserId id, UserPrincipalName name, String displayName) {
    public SortKey sortKey(Sort.Field field) {
        return SortKey.of(field, id, displayName, name);
    }
}
