package dev.partnerdirectory.cli.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.cli.Run;
import dev.partnerdirectory.cli.Run.Result;
import dev.partnerdirectory.cli.profile.ConfigFile;
import dev.partnerdirectory.cli.profile.ConfigProblem;
import dev.partnerdirectory.cli.profile.EffectiveSettings;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.rest.ConnectionOptions;
import dev.partnerdirectory.rest.ProxyOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {
    private static final URI API = URI.create("https://pc.example");

    @TempDir
    Path home;

    private final Map<String, String> env = new HashMap<>(Map.of("PDIR_PROFILE", "work"));

    private void set(String key, String value) {
        Run.in(home).ok("config", "set", key, value, "--profile", "work");
    }

    private ConnectionOptions to(URI address) {
        EffectiveSettings settings =
                new EffectiveSettings(List.of(), env, () -> new ConfigFile(home.resolve("config")).read());
        return new Network(settings, env, new Certificates(settings), exchange -> {}).to(address);
    }

    @Test
    void the_environment_names_the_proxy() {
        set("tenant", "partner.onmicrosoft.com");
        env.put("HTTPS_PROXY", "http://me:pw@proxy.example:3128");
        env.put("NO_PROXY", "direct.example");

        assertThat(to(API).proxy())
                .contains(ProxyOptions.of("proxy.example", 3128).as("me", Secret.of("pw")));
        assertThat(to(URI.create("https://direct.example")).proxy()).isEmpty();
        assertThat(to(URI.create("http://127.0.0.1:8080")).proxy()).isEmpty();
    }

    @Test
    void the_setting_goes_before_the_environment_with_credentials_by_reference() {
        env.put("HTTPS_PROXY", "http://other.example:3128");
        env.put("NO_PROXY", "direct.example");
        env.put("PROXY_PW", "canary-pw");
        set("proxy", "http://proxy.example:8080");
        set("proxyUser", "me");
        set("proxyPassword", "env:PROXY_PW");

        assertThat(to(API).proxy())
                .contains(ProxyOptions.of("proxy.example", 8080).as("me", Secret.of("canary-pw")));
        assertThat(to(URI.create("https://direct.example")).proxy()).isEmpty();
        assertThat(Run.in(home).ok("config", "show", "--profile", "work").out()).doesNotContain("canary-pw");
    }

    @Test
    void none_keeps_the_environment_out() {
        env.put("HTTPS_PROXY", "http://other.example:3128");
        set("proxy", "none");

        assertThat(to(API).proxy()).isEmpty();
    }

    @Test
    void half_a_credential_is_a_problem() {
        set("proxy", "http://proxy.example:8080");
        set("proxyUser", "me");

        assertThatThrownBy(() -> to(API)).isInstanceOf(ConfigProblem.class).hasMessageContaining("proxyPassword");
    }

    @Test
    void a_variable_that_is_no_proxy_is_a_problem_that_does_not_repeat_it() {
        set("tenant", "partner.onmicrosoft.com");
        env.put("HTTPS_PROXY", "socks5://me:canary@proxy.example");

        assertThatThrownBy(() -> to(API))
                .isInstanceOf(ConfigProblem.class)
                .hasMessageContaining("HTTPS_PROXY")
                .hasMessageNotContaining("canary");
    }

    @ParameterizedTest
    @CsvSource({
        "proxy, http://me:canary@proxy.example:8080, proxyPassword",
        "proxy, socks5://proxy.example, HTTP proxy",
        "proxyPassword, canary, must be a reference to the secret, not the secret itself"
    })
    void a_value_that_cannot_be_is_refused_without_repeating_it(String key, String value, String reason) {
        Result set = Run.in(home).with("PDIR_OUTPUT", "table").pdir("config", "set", key, value, "--profile", "work");

        assertThat(set.code()).isEqualTo(2);
        assertThat(set.err()).contains(reason).doesNotContain("canary");
    }

    @Test
    void no_wait_is_longer_than_the_time_for_the_whole_call() {
        set("timeout", "5s");

        assertThat(to(API).responseTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(to(API).connectTimeout()).isEqualTo(Duration.ofSeconds(5));
    }
}
