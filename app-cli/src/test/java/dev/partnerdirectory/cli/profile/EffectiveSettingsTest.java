package dev.partnerdirectory.cli.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The precedence of flag, environment, profile and default. */
class EffectiveSettingsTest {
    private static final Config FILE = new Config(
            "work",
            Map.of(
                    "work",
                    Map.of(
                            "kind", "rest",
                            "baseUrl", "https://work.example",
                            "customer", "contoso",
                            "output", "csv",
                            "accessToken", "file:/run/token"),
                    "other",
                    Map.of("kind", "sandbox", "customer", "fabrikam")));

    private final List<String> args = new ArrayList<>();
    private final Map<String, String> env = new HashMap<>();

    private EffectiveSettings settings() {
        return new EffectiveSettings(args, env, () -> FILE);
    }

    private void assertSetting(Setting setting, String value, String origin) {
        assertThat(settings().get(setting)).isEqualTo(new EffectiveSettings.Value(setting, value, origin));
    }

    @Test
    void the_profile_is_the_flags_before_the_environments_before_the_files_before_the_sandbox() {
        args.addAll(List.of("--profile", "other"));
        env.put("PDIR_PROFILE", "sandbox");
        assertSetting(Setting.PROFILE, "other", "flag");

        args.clear();
        assertSetting(Setting.PROFILE, "sandbox", "PDIR_PROFILE");

        env.clear();
        assertSetting(Setting.PROFILE, "work", "configuration");

        assertThat(new EffectiveSettings(args, env, Config::empty).get(Setting.PROFILE))
                .isEqualTo(new EffectiveSettings.Value(Setting.PROFILE, "sandbox", "default"));
    }

    @Test
    void every_other_setting_has_the_same_precedence() {
        args.addAll(List.of("user", "list", "-o", "json", "--deleted"));
        env.put("PDIR_OUTPUT", "table");
        assertSetting(Setting.OUTPUT, "json", "flag");

        args.clear();
        assertSetting(Setting.OUTPUT, "table", "PDIR_OUTPUT");

        env.clear();
        assertSetting(Setting.OUTPUT, "csv", "profile work");
        assertSetting(Setting.CONCURRENCY, "8", "default");
        assertSetting(Setting.TENANT, "", "default");
    }

    @Test
    void no_color_counts_as_environment() {
        env.put("NO_COLOR", "1");
        assertSetting(Setting.COLOR, "never", "NO_COLOR");

        env.put("PDIR_COLOR", "always");
        assertSetting(Setting.COLOR, "always", "PDIR_COLOR");
    }

    @Test
    void base_url_and_token_together_make_an_unnamed_profile() {
        env.put("PDIR_BASE_URL", "http://127.0.0.1:8080");
        env.put("PDIR_ACCESS_TOKEN", "canary-token");

        assertThat(settings().profile().kind()).isEqualTo(Profile.Kind.REST);
        assertSetting(Setting.BASE_URL, "http://127.0.0.1:8080", "PDIR_BASE_URL");
        assertSetting(Setting.ACCESS_TOKEN, "env:PDIR_ACCESS_TOKEN", "PDIR_ACCESS_TOKEN");
        assertThat(settings().all().toList().toString()).doesNotContain("canary");
    }

    @Test
    void a_named_profile_comes_before_the_unnamed_one_and_heeds_its_variables() {
        env.put("PDIR_BASE_URL", "http://127.0.0.1:8080");
        env.put("PDIR_ACCESS_TOKEN", "t");
        env.put("PDIR_PROFILE", "work");

        assertSetting(Setting.PROFILE, "work", "PDIR_PROFILE");
        assertSetting(Setting.BASE_URL, "http://127.0.0.1:8080", "PDIR_BASE_URL");
        assertSetting(Setting.CUSTOMER, "contoso", "profile work");
    }

    @Test
    void a_profile_named_by_flag_is_not_overridden_by_the_environment() {
        args.add("--profile=work");
        env.put("PDIR_BASE_URL", "http://127.0.0.1:8080");
        env.put("PDIR_ACCESS_TOKEN", "t");
        env.put("PDIR_TENANT", "other.example");
        env.put("PDIR_CUSTOMER", "fabrikam");
        env.put("PDIR_CONCURRENCY", "3");

        assertSetting(Setting.BASE_URL, "https://work.example", "profile work");
        assertSetting(Setting.ACCESS_TOKEN, "file:/run/token", "profile work");
        assertSetting(Setting.TENANT, "", "default");
        assertSetting(Setting.CUSTOMER, "contoso", "profile work");
        assertSetting(Setting.CONCURRENCY, "3", "PDIR_CONCURRENCY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PDIR_ACCESS_TOKEN", "PDIR_CLIENT_ID", "PDIR_TENANT", "PDIR_CLIENT_SECRET"})
    void credentials_without_a_base_url_do_not_fall_back_to_the_sandbox_in_silence(String variable) {
        env.put(variable, "x");

        assertThatThrownBy(() -> new EffectiveSettings(args, env, Config::empty).profile())
                .isInstanceOf(ConfigProblem.class)
                .hasMessage(variable + " is set but PDIR_BASE_URL is not: set both, or name a profile, such as"
                        + " --profile sandbox for the sandbox");
    }

    @Test
    void credentials_without_a_base_url_are_those_of_a_default_profile_that_has_one() {
        env.put("PDIR_TENANT", "other.example");

        assertSetting(Setting.PROFILE, "work", "configuration");
        assertSetting(Setting.TENANT, "other.example", "PDIR_TENANT");
    }

    @Test
    void a_base_url_without_a_token_does_not_fall_back_to_the_sandbox_in_silence() {
        env.put("PDIR_BASE_URL", "http://127.0.0.1:8080");

        assertThatThrownBy(() -> settings().profile())
                .isInstanceOf(ConfigProblem.class)
                .hasMessage("PDIR_BASE_URL is set but PDIR_ACCESS_TOKEN is not: set both, or name a profile");
    }

    @Test
    void a_profile_that_is_not_there_is_a_problem_that_names_those_that_are() {
        args.add("--profile=nowhere");

        assertThatThrownBy(() -> settings().profile())
                .hasMessageMatching("there is no profile 'nowhere'; there are sandbox, .*work.*");
    }

    @Test
    void a_sandbox_shows_nothing_of_rest() {
        args.add("--profile=sandbox");

        assertThat(settings().all())
                .extracting(EffectiveSettings.Value::setting)
                .doesNotContain(Setting.BASE_URL, Setting.ACCESS_TOKEN);
        assertThat(settings().value(Setting.CUSTOMER)).isEqualTo(Optional.empty());
    }

    @Test
    void a_secret_itself_is_taken_nowhere_and_never_repeated() {
        assertThatThrownBy(() -> FILE.with("work", Setting.CLIENT_SECRET, "hunter2"))
                .isInstanceOf(ConfigProblem.class)
                .hasMessage(
                        "clientSecret must be a reference to the secret, not the secret itself: env:NAME, file:PATH or"
                                + " command:PROGRAM");
        assertThatThrownBy(() -> new Config(null, Map.of("work", Map.of("accessToken", "eyJ0eXAi.canary"))))
                .isInstanceOf(ConfigProblem.class)
                .hasMessageNotContaining("canary");
    }
}
