package dev.partnerdirectory.core.model.role;

import java.util.Optional;

/**
 * A role of the partner's own account (wire sheet 3.4).
 *
 * @param category its values are unknown (wire sheet 10.7)
 */
public record PartnerRole(RoleId id, String name, Optional<String> category) {}
