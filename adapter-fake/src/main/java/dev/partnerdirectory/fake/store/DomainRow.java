package dev.partnerdirectory.fake.store;

/** A domain of a customer's; no two customers have the same one. */
public record DomainRow(String name, boolean isVerified, boolean isFederated) {
    /** A domain in which users can be created (R11). */
    public static DomainRow managed(String name) {
        return new DomainRow(name, true, false);
    }

    /** What it is compared by. */
    public String key() {
        return SortKey.lower(name);
    }
}
