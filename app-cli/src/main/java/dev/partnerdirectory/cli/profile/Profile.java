package dev.partnerdirectory.cli.profile;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A named directory with its settings.
 *
 * @param name   empty for the profile that environment variables define
 * @param values what the configuration file sets for it
 */
public record Profile(String name, Kind kind, Map<Setting, String> values) {
    /** The built-in profile's name. */
    public static final String SANDBOX = "sandbox";

    static final String KIND = "kind";

    /** The kind of directory behind a profile. */
    public enum Kind {
        /** The fake directory kept on disk. */
        SANDBOX,
        /** Partner Center, or an emulator of it, over HTTP. */
        REST;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Profile {
        Map<Setting, String> copy = new EnumMap<>(Setting.class);
        copy.putAll(values);
        values = Collections.unmodifiableMap(copy);
    }

    /**
     * A profile with these settings from a configuration file.
     *
     * @throws ConfigProblem if a setting is unknown, or a secret is not a reference to one
     */
    static Profile of(String name, Map<String, String> words) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        words.forEach((word, value) -> {
            if (word.equals(KIND) || value == null) {
                return;
            }
            Setting setting = Setting.ofProfile(word);
            if (setting.isSecret()) {
                setting.check(value);
            }
            values.put(setting, value);
        });
        return new Profile(name, kind(name, words.get(KIND)), values);
    }

    private static Kind kind(String name, @org.jspecify.annotations.Nullable String word) {
        if (word == null) {
            return name.equals(SANDBOX) ? Kind.SANDBOX : Kind.REST;
        }
        for (Kind kind : Kind.values()) {
            if (kind.toString().equals(word)) {
                return kind;
            }
        }
        throw new ConfigProblem("profile %s is of unknown kind '%s'; there are sandbox and rest".formatted(name, word));
    }

    /** The profile that {@code PDIR_BASE_URL} and {@code PDIR_ACCESS_TOKEN} define. */
    static Profile ofEnvironment() {
        return new Profile("", Kind.REST, Map.of());
    }

    /** The profile as a message names it. */
    public String words() {
        return name.isEmpty() ? "PDIR_BASE_URL" : "profile " + name;
    }
}
