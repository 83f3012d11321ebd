package dev.partnerdirectory.fake.store;

import dev.partnerdirectory.core.model.Sort.Field;
import dev.partnerdirectory.core.model.role.PartnerRole;
import dev.partnerdirectory.core.model.user.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A role of the partner's own account and its members. Partner users never change, so the members stay sorted. */
public final class PartnerRoleEntry {
    private final PartnerRole role;
    private final Map<UserId, Member> members = new HashMap<>();
    private final NavigableMap<SortKey, Member> byDisplayName = new TreeMap<>();
    private final NavigableMap<SortKey, Member> byName = new TreeMap<>();

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
        return slice.of(slice.sort().field() == Field.DISPLAY_NAME ? byDisplayName : byName);
    }

    void add(Member member) {
        members.put(member.user().id(), member);
        byDisplayName.put(member.user().sortKey(Field.DISPLAY_NAME), member);
        byName.put(member.user().sortKey(Field.USER_PRINCIPAL_NAME), member);
    }

    void remove(Member member) {
        members.remove(member.user().id());
        byDisplayName.remove(member.user().sortKey(Field.DISPLAY_NAME));
        byName.remove(member.user().sortKey(Field.USER_PRINCIPAL_NAME));
    }
}
