package dev.partnerdirectory.core.model.user;

/** How a user's domain signs in. */
public enum UserDomainType {
    NONE,
    MANAGED,
    FEDERATED,
    /** The service said something this version does not know. */
    UNKNOWN
}
