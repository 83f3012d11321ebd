package dev.partnerdirectory.core.model.user;

/** How a user's domain signs in (wire sheet 3.1); every sample says {@code none} (X22). */
public enum UserDomainType {
    NONE,
    MANAGED,
    FEDERATED,
    /** The service said something this version does not know. */
    UNKNOWN
}
