package dev.partnerdirectory.core.journal;

import dev.partnerdirectory.core.plan.CanonicalForm;
import dev.partnerdirectory.core.plan.Digest;

/**
 * An entry as a journal stores it.
 *
 * @param digest covers the record before and this entry, so that every change, omission or insertion is noticed
 */
public record JournalRecord(JournalEntry entry, String digest) {
    /** The digest before the first record. */
    public static final String START = "0".repeat(64);

    /** The record of this entry, following a record with this digest. */
    public static JournalRecord after(String digest, JournalEntry entry) {
        return new JournalRecord(entry, Digest.of(digest + "\n" + CanonicalForm.of(entry) + "\n"));
    }
}
