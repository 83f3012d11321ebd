package dev.partnerdirectory.core.manifest;

import java.util.List;

/**
 * Who should be in a role.
 *
 * @param members       ids or user principal names
 * @param authoritative whether nobody else should be
 */
public record RoleSetRow(long row, String customer, String role, List<String> members, boolean authoritative)
        implements ManifestEntry {
    public RoleSetRow {
        members = List.copyOf(members);
    }
}
