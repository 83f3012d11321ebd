package dev.partnerdirectory.cli.profile;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A named directory to talk to.
 *
 * @param name   empty for the one that environment variables make
 * @param values what the configuration file sets for it
 */
public record Profile(String name, Kind kind, Map<Key, String> values) {
    /** What stands behind a profile. */
    public enum Kind {
        /** The fake directory kept on disk. */
        SANDBOX("sandbox"),
        /** Partner Center, or an emulator of it, over HTTP. */
        REST("rest");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        static Optional<Kind> of(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /** The built-in profile's name. */
    public static final String SANDBOX = "sandbox";

    public Profile {
        values = Collections.unmodifiableMap(
                values.isEmpty() ? new EnumMap<Key, String>(Key.class) : new EnumMap<>(values));
    }

    /** The built-in profile. */
    static Profile sandbox() {
        return new Profile(SANDBOX, Kind.SANDBOX, Map.of());
    }

    /** The profile that {@code PDIR_BASE_URL} and {@code PDIR_ACCESS_TOKEN} make. */
    static Profile ofEnvironment() {
        return new Profile("", Kind.REST, Map.of());
    }

    Profile with(Key key, String value) {
        Map<Key, String> changed = new EnumMap<>(Key.class);
        changed.putAll(values);
        changed.put(key, value);
        return new Profile(name, kind, changed);
    }

    /** The profile as a message names it. */
    public String words() {
        return name.isEmpty() ? "PDIR_BASE_URL" : "profile " + name;
    }
}
