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

/** Entra's built-in roles, read from the resource {@code directory-roles.csv}. Immutable, thread-safe. */
final class BuiltInRoles implements RoleCatalog {
    private static final String RESOURCE = "directory-roles.csv";
    private static final int FIELDS = 4;

    private final List<Entry> entries;
    private final Map<RoleName, Entry> byName;
    private final Map<RoleId, Entry> byId;

    private BuiltInRoles(List<Entry> entries) {
        this.entries = entries;
        this.byName = new HashMap<>();
        this.byId = new HashMap<>();
        for (Entry entry : entries) {
            byId.put(entry.id(), entry);
            Stream.concat(Stream.of(entry.name()), entry.aliases().stream()).forEach(name -> enter(name, entry));
        }
    }

    private void enter(RoleName name, Entry entry) {
        Entry other = byName.put(name, entry);
        if (other != null && !other.equals(entry)) {
            throw new IllegalStateException("two roles are called '%s'".formatted(name));
        }
    }

    /** Reads the catalogue. */
    static BuiltInRoles read() {
        return new BuiltInRoles(Table.rows(BuiltInRoles.class, RESOURCE, FIELDS).stream()
                .map(BuiltInRoles::entry)
                .sorted(Comparator.comparing(entry -> entry.name().value()))
                .toList());
    }

    private static Entry entry(List<String> fields) {
        Set<RoleName> aliases = Stream.of(fields.get(3).split(";"))
                .filter(alias -> !alias.isEmpty())
                .map(RoleName::new)
                .collect(Collectors.toSet());
        return new Entry(
                new RoleId(fields.get(0)), new RoleName(fields.get(1)), aliases, Boolean.parseBoolean(fields.get(2)));
    }

    @Override
    public List<Entry> entries() {
        return entries;
    }

    @Override
    public Optional<Entry> find(RoleName name) {
        return Optional.ofNullable(byName.get(name));
    }

    @Override
    public Optional<Entry> find(RoleId id) {
        return Optional.ofNullable(byId.get(id));
    }
}
