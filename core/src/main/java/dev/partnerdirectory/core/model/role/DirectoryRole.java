package dev.partnerdirectory.core.model.role;

import java.util.Optional;

/**
 * A directory role of a customer.
 *
 * @param name the service's English name, which may be an old one
 * @param etag the object's version in its provider, opaque; empty if the service does not give it
 */
public record DirectoryRole(RoleId id, String name, Optional<String> etag) {
    /** A role of unknown version. */
    public DirectoryRole(RoleId id, String name) {
        this(id, name, Optional.empty());
    }
}
