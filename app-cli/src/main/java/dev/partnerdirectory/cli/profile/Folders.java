package dev.partnerdirectory.cli.profile;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * The folders for files: under {@code PDIR_HOME} where it is set, or else as the XDG base directory specification
 * says.
 */
public record Folders(Path config, Path data, Path state) {
    private static final String APPLICATION = "pdir";

    public static Folders of(Map<String, String> env) {
        String home = env.getOrDefault("PDIR_HOME", "");
        if (!home.isBlank()) {
            Path root = Path.of(home).toAbsolutePath();
            return new Folders(root.resolve("config"), root.resolve("data"), root.resolve("state"));
        }
        Path user = Path.of(env.getOrDefault("HOME", System.getProperty("user.home")));
        return new Folders(
                xdg(env, "XDG_CONFIG_HOME", user.resolve(".config")),
                xdg(env, "XDG_DATA_HOME", user.resolve(".local/share")),
                xdg(env, "XDG_STATE_HOME", user.resolve(".local/state")));
    }

    /** The specification requires relative paths to be ignored. */
    private static Path xdg(Map<String, String> env, String variable, Path otherwise) {
        String value = env.getOrDefault(variable, "");
        Path base = !value.isBlank() && Path.of(value).isAbsolute() ? Path.of(value) : otherwise;
        return base.resolve(APPLICATION);
    }

    /** The folder of the sandbox's directory. */
    public Path sandbox() {
        return data.resolve("sandbox");
    }

    /** The file for the sign-in of a profile; any profile name makes one valid file name. */
    public Path signIn(String profile) {
        return data.resolve("sign-in").resolve(URLEncoder.encode(profile, StandardCharsets.UTF_8) + ".cache");
    }

    /** The folder for generated passwords where the operator names no file. */
    public Path credentials() {
        return state.resolve("credentials");
    }

    /** The folder of provisioning runs, with one folder for each run. */
    public Path runs() {
        return state.resolve("runs");
    }

    /** The readings of an unfinished report of a profile. */
    public Path report(String profile) {
        return state.resolve("reports").resolve(URLEncoder.encode("of-" + profile, StandardCharsets.UTF_8) + ".jsonl");
    }

    /** The policy file that applies where a command names none. */
    public Path policy() {
        return config.resolve("policy.yaml");
    }
}
