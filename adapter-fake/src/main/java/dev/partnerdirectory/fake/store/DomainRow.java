package dev.partnerdirectory.fake.store;

import java.util.Locale;

/** A domain of a customer's; no two customers have the same one. */
public record DomainRow(String name, boolean isVerified, boolean isFederated) {
    /** What it is compared by. */
    public String key() {
        return name.toLowerCase(Locale.ROOT);
    }
}
