package dev.partnerdirectory.cli.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Flag before environment before profile before default, for everything. */
class SettingsTest {
    private static final Config FILE = Config.parse(Map.of(
            "profile",
            "work",
            "profiles",
            Map.of(
                    "work",
                    Map.of(
                            "kind", "rest",
                            "baseUrl", "https://work.example",
                            "customer", "contoso",
                            "output", "csv",
                            "accessToken", "file:/run/token"),
                    "other",
                    Map.of("kind", "sandbox", "customer", "fabrikam"))));

    private final Map<Key, String> flags = new HashMap<>();
    private final Map<String, String> env = new HashMap<>();

    private Settings settings() {
        return Settings.resolve(flags, env, () -> FILE);
    }

    private void assertSetting(Key key, String value, String origin) {
        assertThat(settings().get(key)).isEqualTo(new Setting(key, value, origin));
    }

    @Test
    void the_profile_is_the_flags_before_the_environments_before_the_files_before_the_sandbox() {
        flags.put(Key.PROFILE, "other");
        env.put("PDIR_PROFILE", "sandbox");
        assertSetting(Key.PROFILE, "other", "flag");

        flags.clear();
        assertSetting(Key.PROFILE, "sandbox", "PDIR_PROFILE");

        env.clear();
        assertSetting(Key.PROFILE, "work", "configuration");

        assertThat(Settings.resolve(flags, env, Config::empty).get(Key.PROFILE))
                .isEqualTo(new Setting(Key.PROFILE, "sandbox", "default"));
    }

    @Test
    void every_other_setting_has_the_same_precedence() {
        flags.put(Key.OUTPUT, "json");
        env.put("PDIR_OUTPUT", "table");
        assertSetting(Key.OUTPUT, "json", "flag");

        flags.clear();
        assertSetting(Key.OUTPUT, "table", "PDIR_OUTPUT");

        env.clear();
        assertSetting(Key.OUTPUT, "csv", "profile work");
        assertSetting(Key.CONCURRENCY, "8", "default");
        assertSetting(Key.TENANT, "", "default");
    }

    @Test
    void no_color_counts_as_environment() {
        env.put("NO_COLOR", "1");
        assertSetting(Key.COLOR, "never", "NO_COLOR");

        env.put("PDIR_COLOR", "always");
        assertSetting(Key.COLOR, "always", "PDIR_COLOR");
    }

    @Test
    void base_url_and_token_together_make_an_unnamed_profile() {
        env.put("PDIR_BASE_URL", "http://127.0.0.1:8080");
        env.put("PDIR_ACCESS_TOKEN", "canary-token");

        assertThat(settings().profile().kind()).isEqualTo(Profile.Kind.REST);
        assertSetting(Key.BASE_URL, "http://127.0.0.1:8080", "PDIR_BASE_URL");
        assertSetting(Key.ACCESS_TOKEN, "env:PDIR_ACCESS_TOKEN", "PDIR_ACCESS_TOKEN");
        assertThat(settings().all().toList().toString()).doesNotContain("canary");
    }

    @Test
    void a_named_profile_comes_before_the_unnamed_one_and_heeds_its_variables() {
        env.put("PDIR_BASE_URL", "http://127.0.0.1:8080");
        env.put("PDIR_ACCESS_TOKEN", "t");
        env.put("PDIR_PROFILE", "work");

        assertSetting(Key.PROFILE, "work", "PDIR_PROFILE");
        assertSetting(Key.BASE_URL, "http://127.0.0.1:8080", "PDIR_BASE_URL");
        assertSetting(Key.CUSTOMER, "contoso", "profile work");
    }

    @Test
    void a_base_url_without_a_token_does_not_fall_back_to_the_sandbox_in_silence() {
        env.put("PDIR_BASE_URL", "http://127.0.0.1:8080");

        assertThatThrownBy(this::settings)
                .isInstanceOf(ConfigProblem.class)
                .hasMessage("PDIR_BASE_URL is set but PDIR_ACCESS_TOKEN is not: set both, or name a profile");
    }

    @Test
    void a_profile_that_is_not_there_is_a_problem_that_names_those_that_are() {
        flags.put(Key.PROFILE, "nowhere");

        assertThatThrownBy(this::settings)
                .hasMessageMatching("there is no profile 'nowhere'; there are sandbox, .*work.*");
    }

    @Test
    void a_sandbox_shows_nothing_of_rest() {
        flags.put(Key.PROFILE, "sandbox");

        assertThat(settings().all()).extracting(Setting::key).doesNotContain(Key.BASE_URL, Key.ACCESS_TOKEN);
        assertThat(settings().value(Key.CUSTOMER)).isEqualTo(Optional.empty());
    }

    @Test
    void a_secret_itself_is_taken_nowhere_and_never_repeated() {
        assertThatThrownBy(() -> FILE.with("work", Key.CLIENT_SECRET, "hunter2"))
                .isInstanceOf(ConfigProblem.class)
                .hasMessage("clientSecret must say where the secret is, not be it: env:NAME, file:PATH or"
                        + " command:PROGRAM");
        assertThatThrownBy(() ->
                        Config.parse(Map.of("profiles", Map.of("work", Map.of("accessToken", "eyJ0eXAi.canary")))))
                .isInstanceOf(ConfigProblem.class)
                .hasMessageNotContaining("canary");
    }
}
