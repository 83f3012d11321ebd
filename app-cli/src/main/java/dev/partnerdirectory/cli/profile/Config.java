package dev.partnerdirectory.cli.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a configuration file says.
 *
 * @param defaultProfile the profile set as default
 * @param profiles       by name, in the file's order; the built-in sandbox only if the file sets something for it
 */
public record Config(Optional<String> defaultProfile, Map<String, Profile> profiles) {
    private static final String PROFILES = "profiles";
    private static final String KIND = "kind";

    public Config {
        profiles = Collections.unmodifiableMap(new LinkedHashMap<>(profiles));
    }

    static Config empty() {
        return new Config(Optional.empty(), Map.of());
    }

    static Config parse(Map<String, Object> map) {
        Optional<String> defaultProfile = Optional.empty();
        Map<String, Profile> profiles = new LinkedHashMap<>();
        for (Map.Entry<String, Object> entry : map.entrySet()) {
            if (entry.getKey().equals(Key.PROFILE.word()) && entry.getValue() instanceof String name) {
                defaultProfile = Optional.of(name);
            } else if (entry.getKey().equals(PROFILES) && entry.getValue() instanceof Map<?, ?> named) {
                named.forEach((name, values) -> profiles.put(name.toString(), profile(name.toString(), values)));
            } else {
                throw new ConfigProblem("unknown setting '%s'; there are %s and %s"
                        .formatted(entry.getKey(), Key.PROFILE.word(), PROFILES));
            }
        }
        return new Config(defaultProfile, profiles);
    }

    private static Profile profile(String name, Object values) {
        if (!(values instanceof Map<?, ?> map)) {
            throw new ConfigProblem("profile %s must be a map of settings".formatted(name));
        }
        Map<Key, String> known = new EnumMap<>(Key.class);
        Profile.Kind kind = name.equals(Profile.SANDBOX) ? Profile.Kind.SANDBOX : Profile.Kind.REST;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            String word = entry.getKey().toString();
            String value = entry.getValue().toString();
            if (word.equals(KIND)) {
                kind = Profile.Kind.of(value)
                        .orElseThrow(
                                () -> new ConfigProblem("profile %s is of unknown kind '%s'; there are sandbox and rest"
                                        .formatted(name, value)));
            } else {
                Key key = keyOfProfile(word);
                known.put(key, key.isSecret() ? SecretReference.checked(key, value) : value);
            }
        }
        return new Profile(name, kind, known);
    }

    /** The key of this name, if a profile may hold it. */
    public static Key keyOfProfile(String word) {
        return Key.of(word)
                .filter(Key::isOfProfile)
                .orElseThrow(() -> new ConfigProblem("unknown setting '%s'; there are %s"
                        .formatted(
                                word,
                                Arrays.stream(Key.values())
                                        .filter(Key::isOfProfile)
                                        .map(Key::word)
                                        .collect(Collectors.joining(", ")))));
    }

    /** Every profile's name, the built-in one first. */
    public List<String> names() {
        List<String> names = new ArrayList<>(List.of(Profile.SANDBOX));
        profiles.keySet().stream().filter(name -> !name.equals(Profile.SANDBOX)).forEach(names::add);
        return names;
    }

    /** The profile of this name, if there is one; the sandbox always is. */
    public Optional<Profile> find(String name) {
        Profile profile = profiles.get(name);
        if (profile == null && name.equals(Profile.SANDBOX)) {
            return Optional.of(Profile.sandbox());
        }
        return Optional.ofNullable(profile);
    }

    /** The profile of this name. */
    public Profile get(String name) {
        return find(name)
                .orElseThrow(() -> new ConfigProblem(
                        "there is no profile '%s'; there are %s".formatted(name, String.join(", ", names()))));
    }

    public Config withDefault(String name) {
        return new Config(Optional.of(get(name).name()), profiles);
    }

    /** This configuration with one value changed; a profile that is not there yet is one of kind rest. */
    public Config with(String profile, Key key, String value) {
        Profile before = find(profile).orElseGet(() -> new Profile(profile, Profile.Kind.REST, Map.of()));
        Map<String, Profile> changed = new LinkedHashMap<>(profiles);
        changed.put(profile, before.with(key, key.isSecret() ? SecretReference.checked(key, value) : value));
        return new Config(defaultProfile, changed);
    }

    Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        defaultProfile.ifPresent(name -> map.put(Key.PROFILE.word(), name));
        Map<String, Object> named = new LinkedHashMap<>();
        profiles.forEach((name, profile) -> {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put(KIND, profile.kind().toString());
            profile.values().forEach((key, value) -> values.put(key.word(), value));
            named.put(name, values);
        });
        if (!named.isEmpty()) {
            map.put(PROFILES, named);
        }
        return map;
    }
}
