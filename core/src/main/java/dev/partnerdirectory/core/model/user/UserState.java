package dev.partnerdirectory.core.model.user;

/** Whether a user is active. */
public enum UserState {
    ACTIVE,
    /** Deleted. The user can be restored for 30 days. */
    INACTIVE,
    /** The service's answer is unknown to this version. */
    UNKNOWN
}
