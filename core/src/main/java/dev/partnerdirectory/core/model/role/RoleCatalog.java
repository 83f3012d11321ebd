package dev.partnerdirectory.core.model.role;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The directory roles known without a call, with all their current and old names. A role has the same id in every
 * customer, so a name can be resolved before anything is sent. The built-in list grows old, so an embedder may provide
 * another. Implementations are immutable and thread-safe.
 */
public interface RoleCatalog {
    /**
     * One known role.
     *
     * @param name       the current name
     * @param aliases    older names
     * @param privileged whether the role gives power over other users' access
     */
    record Entry(RoleId id, RoleName name, Set<RoleName> aliases, boolean privileged) {
        public Entry {
            aliases = Set.copyOf(aliases);
        }
    }

    /** Entra's built-in roles, as of the date in the resource {@code directory-roles.csv}. */
    static RoleCatalog builtIn() {
        return new BuiltInRoles();
    }

    /** All known roles, sorted by name. */
    List<Entry> entries();

    /** The role with this current or old name. */
    default Optional<Entry> find(RoleName name) {
        return entries().stream()
                .filter(entry -> entry.name().equals(name) || entry.aliases().contains(name))
                .findFirst();
    }

    /** The role with this id. */
    default Optional<Entry> find(RoleId id) {
        return entries().stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** The id of a role: the reference itself, or the id of the role with this current or old name. */
    default Optional<RoleId> idOf(RoleRef role) {
        return role instanceof RoleId id
                ? Optional.of(id)
                : find((RoleName) role).map(Entry::id);
    }

    /**
     * Whether the role gives power over other users' access. An unknown role, such as a new one or a customer's own,
     * counts as privileged.
     */
    default boolean isPrivileged(RoleId id) {
        return find(id).map(Entry::privileged).orElse(true);
    }

    /** The name of the role with this id; the id itself if the role is unknown. */
    default String nameOf(RoleId id) {
        return find(id).map(entry -> entry.name().value()).orElse(id.value());
    }
}
