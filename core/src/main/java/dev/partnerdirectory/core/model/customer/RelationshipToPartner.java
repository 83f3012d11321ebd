package dev.partnerdirectory.core.model.customer;

/** How a customer stands to the partner (wire sheet 3.6). */
public enum RelationshipToPartner {
    /** The service said so, or said something this version does not know. */
    UNKNOWN,
    NONE,
    RESELLER,
    ADVISOR,
    SYNDICATION,
    MICROSOFT_SUPPORT
}
