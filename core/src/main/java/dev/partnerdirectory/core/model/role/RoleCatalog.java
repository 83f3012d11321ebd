package dev.partnerdirectory.core.model.role;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The directory roles known without asking a directory, under every name they have had. Roles have the same id in
 * every customer, so a name can be read before anything is sent; and since lists like this age, an
 * embedder may hand in another. Implementations are immutable and thread-safe.
 */
public interface RoleCatalog {
    /**
     * One known role.
     *
     * @param name       today's name
     * @param aliases    older names
     * @param privileged whether holding it gives power over other people's access
     */
    record Entry(RoleId id, RoleName name, Set<RoleName> aliases, boolean privileged) {
        public Entry {
            aliases = Set.copyOf(aliases);
        }
    }

    /** Entra's own roles, as of the day that the resource {@code directory-roles.csv} names. */
    static RoleCatalog builtIn() {
        return BuiltInRoles.read();
    }

    /** Every known role, by name ascending. */
    List<Entry> entries();

    /** The role that bears {@code name} now or bore it once. */
    default Optional<Entry> find(RoleName name) {
        return entries().stream()
                .filter(entry -> entry.name().equals(name) || entry.aliases().contains(name))
                .findFirst();
    }

    /** The role with this id. */
    default Optional<Entry> find(RoleId id) {
        return entries().stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /**
     * Whether holding this role gives power over other people's access. A role that is not known, a new one or one of a
     * customer's own, may: it is guarded as if it did.
     */
    default boolean isPrivileged(RoleId id) {
        return find(id).map(Entry::privileged).orElse(true);
    }

    /** What the role with this id is called; the id itself, where that is not known. */
    default String nameOf(RoleId id) {
        return find(id).map(entry -> entry.name().value()).orElse(id.value());
    }
}
