package dev.partnerdirectory.fake.store;

/** A customer's domain. No two customers have the same domain. */
public record DomainRow(String name, boolean isVerified, boolean isFederated) {
    /** A domain in which users can be created (R11). */
    public static DomainRow managed(String name) {
        return new DomainRow(name, true, false);
    }

    /** The key by which domains are compared. */
    public String key() {
        return SortKey.lower(name);
    }
}
