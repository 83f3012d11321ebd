package dev.partnerdirectory.core.model.role;

import java.util.Optional;

/**
 * A role of the partner's own account.
 *
 * @param category its values are unknown
 */
public record PartnerRole(RoleId id, String name, Optional<String> category) {}
