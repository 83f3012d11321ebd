package dev.partnerdirectory.cli.profile;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Every setting that holds for this run. Flag before environment before profile before default, each time. */
public final class Settings {
    private final Map<Key, String> flags;
    private final Map<String, String> env;
    private final Profile profile;
    private final Setting chosen;

    private Settings(Map<Key, String> flags, Map<String, String> env, Profile profile, Setting chosen) {
        this.flags = new EnumMap<>(Key.class);
        this.flags.putAll(flags);
        this.env = env;
        this.profile = profile;
        this.chosen = chosen;
    }

    /**
     * Settles which profile is meant, and with it everything else.
     *
     * @throws ConfigProblem if it is not there, or the environment says only half of what a profile needs
     */
    public static Settings resolve(Map<Key, String> flags, Map<String, String> env, Supplier<Config> file) {
        Setting flagged = new Setting(Key.PROFILE, flags.getOrDefault(Key.PROFILE, ""), "flag");
        Setting named = new Setting(Key.PROFILE, env.getOrDefault(Key.PROFILE.variable(), ""), Key.PROFILE.variable());
        for (Setting choice : List.of(flagged, named)) {
            if (choice.isSet()) {
                return new Settings(flags, env, file.get().get(choice.value()), choice);
            }
        }
        if (isSet(env, Key.BASE_URL)) {
            if (!isSet(env, Key.ACCESS_TOKEN)) {
                throw new ConfigProblem("%s is set but %s is not: set both, or name a profile"
                        .formatted(Key.BASE_URL.variable(), Key.ACCESS_TOKEN.variable()));
            }
            Setting unnamed = new Setting(Key.PROFILE, "", Key.BASE_URL.variable());
            return new Settings(flags, env, Profile.ofEnvironment(), unnamed);
        }
        Config config = file.get();
        Setting kept = config.defaultProfile()
                .map(name -> new Setting(Key.PROFILE, name, "configuration"))
                .orElseGet(() -> new Setting(Key.PROFILE, Key.PROFILE.otherwise(), "default"));
        return new Settings(flags, env, config.get(kept.value()), kept);
    }

    private static boolean isSet(Map<String, String> env, Key key) {
        return !env.getOrDefault(key.variable(), "").isBlank();
    }

    public Profile profile() {
        return profile;
    }

    /** One setting and where its value comes from. */
    public Setting get(Key key) {
        if (key == Key.PROFILE) {
            return chosen;
        }
        String flag = flags.get(key);
        if (flag != null) {
            return new Setting(key, flag, "flag");
        }
        if (isSet(env, key)) {
            // A secret is shown as the place it is in.
            String value = key.isSecret() ? "env:" + key.variable() : env.get(key.variable());
            return new Setting(key, String.valueOf(value), key.variable());
        }
        if (key == Key.COLOR && !env.getOrDefault("NO_COLOR", "").isEmpty()) {
            return new Setting(key, "never", "NO_COLOR");
        }
        String kept = profile.values().get(key);
        return kept == null ? new Setting(key, key.otherwise(), "default") : new Setting(key, kept, profile.words());
    }

    /** One setting's value; empty where nothing sets it. */
    public Optional<String> value(Key key) {
        return Optional.of(get(key)).filter(Setting::isSet).map(Setting::value);
    }

    /** Every setting that means something to this profile. */
    public Stream<Setting> all() {
        return Stream.of(Key.values())
                .filter(key -> profile.kind() == Profile.Kind.REST || !key.isOfRest())
                .map(this::get);
    }
}
