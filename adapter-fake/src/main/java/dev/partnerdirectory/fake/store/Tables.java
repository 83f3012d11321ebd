package dev.partnerdirectory.fake.store;

import java.util.Optional;

/**
 * Everything a store holds, for as long as one read or write goes on. Rows are found by the keys that inserting gave
 * them; a key is never given twice. Of one row and another with an id of its own, inserting the second is a {@link
 * StoreFailure} that is a duplicate.
 */
public interface Tables {
    CustomerTable customers();

    UserTable users();

    RoleTable roles();

    LicenseTable licenses();

    PartnerTable partner();

    RequestTable requests();

    /** What the store notes of itself under a name. */
    Optional<String> mark(String name);

    void mark(String name, String value);

    /**
     * Takes users away for good who were deleted at {@code until} or before, with memberships and licences.
     *
     * @param until in milliseconds since the epoch
     * @return how many
     */
    int purge(long until);

    /** Empties everything but the marks. */
    void clear();
}
