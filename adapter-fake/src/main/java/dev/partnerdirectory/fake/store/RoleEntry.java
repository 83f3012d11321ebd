package dev.partnerdirectory.fake.store;

import dev.partnerdirectory.core.model.role.DirectoryRole;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A customer's activated directory role and its members. */
public final class RoleEntry implements Comparable<RoleEntry> {
    private final long number;
    private final DirectoryRole role;

    /** Members by number, including deleted users (R40). */
    private final NavigableMap<Long, UserEntry> members = new TreeMap<>();

    RoleEntry(long number, DirectoryRole role) {
        this.number = number;
        this.role = role;
    }

    public DirectoryRole role() {
        return role;
    }

    /** Active members with a number above {@code after}, in the order of their numbers. */
    public List<UserEntry> members(long after, int limit) {
        return Slice.first(limit, members.tailMap(after, false).values(), user -> !user.isDeleted());
    }

    void add(UserEntry user) {
        members.put(user.number(), user);
    }

    void remove(UserEntry user) {
        members.remove(user.number());
    }

    @Override
    public int compareTo(RoleEntry other) {
        return Long.compare(number, other.number);
    }
}
