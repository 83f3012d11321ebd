package dev.partnerdirectory.core.model.user;

/** How users of a domain sign in. */
public enum UserDomainType {
    NONE,
    MANAGED,
    FEDERATED,
    /** The service's answer is unknown to this version. */
    UNKNOWN
}
