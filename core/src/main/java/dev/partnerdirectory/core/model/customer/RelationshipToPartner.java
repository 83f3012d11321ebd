package dev.partnerdirectory.core.model.customer;

/** The kinds of relationships between a customer and the partner. */
public enum RelationshipToPartner {
    /** The service answered "unknown", or its answer is unknown to this version. */
    UNKNOWN,
    NONE,
    RESELLER,
    ADVISOR,
    SYNDICATION,
    MICROSOFT_SUPPORT
}
