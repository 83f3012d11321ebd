package dev.partnerdirectory.core.model.role;

/**
 * A directory role of a customer.
 *
 * @param name the service's English name, which may be an old one
 */
public record DirectoryRole(RoleId id, String name) {}
