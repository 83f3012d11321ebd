package dev.partnerdirectory.core.outcome;

/** What a "make it so" call did. */
public enum Effect {
    /** The directory was changed, and answered so or was read back. */
    APPLIED,
    /** The directory was as wanted already; nothing was changed. */
    ALREADY_SO
}
