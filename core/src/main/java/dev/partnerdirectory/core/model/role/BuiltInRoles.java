package dev.partnerdirectory.core.model.role;

import dev.partnerdirectory.core.model.Table;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Entra's built-in roles, read from the resource {@code directory-roles.csv} when the first of them is asked for.
 * Immutable, thread-safe.
 */
final class BuiltInRoles implements RoleCatalog {
    private static final String RESOURCE = "directory-roles.csv";
    private static final int FIELDS = 4;

    /** The roles of the resource. */
    private static final class Index {
        private static final List<Entry> ENTRIES = Table.rows(BuiltInRoles.class, RESOURCE, FIELDS).stream()
                .map(Index::entry)
                .sorted(Comparator.comparing(entry -> entry.name().value()))
                .toList();
        private static final Map<RoleName, Entry> BY_NAME = new HashMap<>();
        private static final Map<RoleId, Entry> BY_ID = new HashMap<>();

        static {
            for (Entry entry : ENTRIES) {
                BY_ID.put(entry.id(), entry);
                Stream.concat(Stream.of(entry.name()), entry.aliases().stream()).forEach(name -> enter(name, entry));
            }
        }

        private static void enter(RoleName name, Entry entry) {
            Entry other = BY_NAME.put(name, entry);
            if (other != null && !other.equals(entry)) {
                throw new IllegalStateException("two roles are called '%s'".formatted(name));
            }
        }

        private static Entry entry(List<String> fields) {
            Set<RoleName> aliases = Stream.of(fields.get(3).split(";"))
                    .filter(alias -> !alias.isEmpty())
                    .map(RoleName::new)
                    .collect(Collectors.toSet());
            return new Entry(
                    new RoleId(fields.get(0)),
                    new RoleName(fields.get(1)),
                    aliases,
                    Boolean.parseBoolean(fields.get(2)));
        }
    }

    @Override
    public List<Entry> entries() {
        return Index.ENTRIES;
    }

    @Override
    public Optional<Entry> find(RoleName name) {
        return Optional.ofNullable(Index.BY_NAME.get(name));
    }

    @Override
    public Optional<Entry> find(RoleId id) {
        return Optional.ofNullable(Index.BY_ID.get(id));
    }
}
