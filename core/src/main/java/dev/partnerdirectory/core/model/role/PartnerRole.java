package dev.partnerdirectory.core.model.role;

import java.util.Optional;

/**
 * A role of the partner's own account.
 *
 * @param category its values are unknown
 * @param etag the object's version in its provider, opaque; empty if the service does not give it
 */
public record PartnerRole(RoleId id, String name, Optional<String> category, Optional<String> etag) {}
