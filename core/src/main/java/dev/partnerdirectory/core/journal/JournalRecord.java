package dev.partnerdirectory.core.journal;

import dev.partnerdirectory.core.plan.CanonicalForm;
import dev.partnerdirectory.core.plan.Digest;

/**
 * An entry as a journal keeps it.
 *
 * @param digest of the record before and of this entry, so that nothing can be changed, left out or put in unseen
 */
public record JournalRecord(JournalEntry entry, String digest) {
    /** Stands for the record before the first. */
    public static final String START = "0".repeat(64);

    /** The record of this entry after one with this digest. */
    public static JournalRecord after(String digest, JournalEntry entry) {
        return new JournalRecord(entry, Digest.of(digest + "\n" + CanonicalForm.of(entry) + "\n"));
    }
}
