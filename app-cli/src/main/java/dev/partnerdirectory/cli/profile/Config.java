package dev.partnerdirectory.cli.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.partnerdirectory.cli.output.Nearest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A configuration file.
 *
 * <pre>
 * profile: work
 * profiles:
 *   work: {kind: rest, tenant: contoso.onmicrosoft.com}
 * </pre>
 *
 * @param defaultProfile the profile set as default
 * @param profiles       the settings of each, in the file's order; the built-in sandbox only if the file sets one for it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Config(
        @JsonProperty("profile") @Nullable String defaultProfile,
        @JsonProperty("profiles") Map<String, Map<String, String>> profiles) {

    @SuppressWarnings("NullableProblems") // a file may say nothing
    public Config {
        Map<String, Map<String, String>> copy = new LinkedHashMap<>();
        Objects.requireNonNullElse(profiles, Map.<String, Map<String, String>>of())
                .forEach((name, values) ->
                        copy.put(name, values == null ? Map.of() : Collections.unmodifiableMap(values)));
        profiles = Collections.unmodifiableMap(copy);
        profiles.forEach(Profile::of);
    }

    static Config empty() {
        return new Config(null, Map.of());
    }

    /** Every profile's name, the built-in one first. */
    public List<String> names() {
        List<String> names = new ArrayList<>(List.of(Profile.SANDBOX));
        profiles.keySet().stream().filter(name -> !name.equals(Profile.SANDBOX)).forEach(names::add);
        return names;
    }

    /** The profile of this name, if there is one; the sandbox always exists. */
    private Optional<Profile> find(String name) {
        Map<String, String> values = profiles.get(name);
        return values == null && !name.equals(Profile.SANDBOX)
                ? Optional.empty()
                : Optional.of(Profile.of(name, values == null ? Map.of() : values));
    }

    /**
     * The profile of this name.
     *
     * @throws ConfigProblem if there is no profile of this name
     */
    public Profile get(String name) {
        return find(name)
                .orElseThrow(() ->
                        new ConfigProblem("there is no profile '%s'%s".formatted(name, Nearest.hint(name, names()))));
    }

    public Config withDefault(String name) {
        return new Config(get(name).name(), profiles);
    }

    /** This configuration without a profile; the built-in one only loses its settings. */
    public Config without(String profile) {
        Map<String, Map<String, String>> changed = new LinkedHashMap<>(profiles);
        changed.remove(profile);
        return new Config(profile.equals(defaultProfile) ? null : defaultProfile, changed);
    }

    /** This configuration without one value of a profile. */
    public Config without(String profile, Setting setting) {
        Map<String, String> values = new LinkedHashMap<>(profiles.getOrDefault(profile, Map.of()));
        values.remove(setting.word());
        Map<String, Map<String, String>> changed = new LinkedHashMap<>(profiles);
        changed.put(profile, values);
        return new Config(defaultProfile, changed);
    }

    /** This configuration with one value changed; a new profile is of kind rest. */
    public Config with(String profile, Setting setting, String value) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(
                Profile.KIND,
                find(profile).map(Profile::kind).orElse(Profile.Kind.REST).toString());
        values.putAll(profiles.getOrDefault(profile, Map.of()));
        values.put(setting.word(), value);
        Map<String, Map<String, String>> changed = new LinkedHashMap<>(profiles);
        changed.put(profile, values);
        return new Config(defaultProfile, changed);
    }
}
