package dev.partnerdirectory.core.manifest;

import dev.partnerdirectory.core.model.PlainText;
import java.util.List;

/**
 * The desired members of a role. Its texts are {@link PlainText}.
 *
 * @param members       ids or user principal names
 * @param authoritative whether all other members lose the role
 */
public record RoleSetRow(long row, String customer, String role, List<String> members, boolean authoritative)
        implements ManifestEntry {
    public RoleSetRow {
        customer = PlainText.of(customer);
        role = PlainText.of(role);
        members = members.stream().map(PlainText::of).toList();
    }

    @Override
    public RoleSetRow at(long place) {
        return new RoleSetRow(place, customer, role, members, authoritative);
    }
}
