package dev.partnerdirectory.core.model.customer;

/** How a customer stands to the partner. */
public enum RelationshipToPartner {
    /** The service said so, or said something this version does not know. */
    UNKNOWN,
    NONE,
    RESELLER,
    ADVISOR,
    SYNDICATION,
    MICROSOFT_SUPPORT
}
