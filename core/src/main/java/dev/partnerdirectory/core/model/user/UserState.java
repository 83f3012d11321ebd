package dev.partnerdirectory.core.model.user;

/** Whether a user is there. */
public enum UserState {
    ACTIVE,
    /** Deleted, and restorable for 30 days. */
    INACTIVE,
    /** The service said something this version does not know. */
    UNKNOWN
}
