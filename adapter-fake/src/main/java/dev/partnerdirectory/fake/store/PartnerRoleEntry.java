package dev.partnerdirectory.fake.store;

import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.user.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A role of the partner's own account and its members. */
public final class PartnerRoleEntry {
    private final PartnerRole role;
    private final Map<UserId, Member> members = new HashMap<>();

    PartnerRoleEntry(PartnerRole role) {
        this.role = role;
    }

    /** A member of the role. */
    public record Member(PartnerUserEntry user, Optional<String> account) {}

    public PartnerRole role() {
        return role;
    }

    public Optional<Member> member(UserId user) {
        return Optional.ofNullable(members.get(user));
    }

    public List<Member> members(Slice slice) {
        NavigableMap<SortKey, Member> sorted = new TreeMap<>();
        members.values()
                .forEach(member -> sorted.put(member.user().sortKey(slice.sort().field()), member));
        return slice.of(sorted);
    }

    void add(Member member) {
        members.put(member.user().id(), member);
    }

    void remove(Member member) {
        members.remove(member.user().id());
    }
}
