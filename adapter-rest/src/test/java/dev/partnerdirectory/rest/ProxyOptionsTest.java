package dev.partnerdirectory.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.partnerdirectory.core.model.user.Secret;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyOptionsTest {
    private static final URI API = URI.create("https://api.partnercenter.microsoft.com");

    private static String host(Map<String, String> environment, String address) {
        return ProxyOptions.fromEnvironment(environment, URI.create(address))
                .map(ProxyOptions::host)
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource({
        "http://proxy.example:8080, proxy.example, 8080",
        "HTTP://proxy.example:8080/, proxy.example, 8080",
        "proxy.example:8080, proxy.example, 8080",
        "http://proxy.example, proxy.example, 80",
        "http://[::1]:3128, [::1], 3128"
    })
    void an_address_is_read(String text, String host, int port) {
        assertThat(ProxyOptions.parse(text)).isEqualTo(ProxyOptions.of(host, port));
    }

    @Test
    void an_address_may_hold_credentials_which_are_not_shown() {
        ProxyOptions proxy = ProxyOptions.parse("http://me%40home:a%3Ab+c@proxy.example:8080");

        assertThat(proxy).isEqualTo(ProxyOptions.of("proxy.example", 8080).as("me@home", Secret.of("a:b+c")));
        assertThat(proxy.toString()).doesNotContain("a:b+c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://proxy.example",
                "socks5://proxy.example:1080",
                "http://",
                "http://proxy.example/path",
                "http://canary:canary@proxy.example:99999",
                "http://canary@pro xy",
                "http://proxy.example?x"
            })
    void another_address_is_refused_without_repeating_it(String text) {
        assertThatThrownBy(() -> ProxyOptions.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("canary");
    }

    @Test
    void the_variable_is_chosen_by_the_scheme_of_the_address() {
        Map<String, String> both = Map.of("HTTPS_PROXY", "http://secure", "HTTP_PROXY", "http://plain");

        assertThat(host(both, "https://pc.example")).isEqualTo("secure");
        assertThat(host(both, "http://pc.example")).isEqualTo("plain");
        assertThat(host(Map.of("HTTP_PROXY", "http://plain"), "https://pc.example"))
                .isEqualTo("none");
        assertThat(host(Map.of("ALL_PROXY", "http://all"), "https://pc.example"))
                .isEqualTo("all");
        assertThat(host(Map.of("all_proxy", "http://all", "https_proxy", "http://lower"), "https://pc.example"))
                .isEqualTo("lower");
        assertThat(host(Map.of("HTTPS_PROXY", "http://upper", "https_proxy", "http://lower"), "https://pc.example"))
                .isEqualTo("lower");
        assertThat(host(Map.of("HTTPS_PROXY", " "), "https://pc.example")).isEqualTo("none");
    }

    @Test
    void a_variable_that_a_web_request_can_set_is_not_believed() {
        Map<String, String> cgi = Map.of("REQUEST_METHOD", "GET", "HTTP_PROXY", "http://evil");

        assertThat(host(cgi, "http://pc.example")).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080", "http://localhost", "http://[::1]:1"})
    void this_machine_is_reached_without_a_proxy(String address) {
        assertThat(host(Map.of("HTTP_PROXY", "http://proxy"), address)).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*                            | https://pc.example        | true",
                "pc.example                   | https://pc.example        | true",
                "PC.example                   | https://pc.EXAMPLE        | true",
                "example                      | https://pc.example        | true",
                ".example                     | https://pc.example        | true",
                "*.example                    | https://pc.example        | true",
                "ample                        | https://pc.example        | false",
                "other, pc.example            | https://pc.example        | true",
                "other pc.example             | https://pc.example        | true",
                "pc.example:443               | https://pc.example        | true",
                "pc.example:8443              | https://pc.example        | false",
                "pc.example:8443              | https://pc.example:8443   | true",
                "10.0.0.0/8                   | https://10.1.2.3          | true",
                "10.0.0.0/8                   | https://11.1.2.3          | false",
                "10.0.0.0/8                   | https://ten.example       | false",
                "10.1.2.3                     | https://10.1.2.3          | true",
                "fd00::/8                     | https://[fd12::1]         | true",
                "fd00::/8                     | https://[fe80::1]         | false",
                "[fd12::1]:443                | https://[fd12:0:0::1]     | true",
                "10.0.0.0/x                   | https://10.1.2.3          | false",
                "''                           | https://pc.example        | false"
            })
    void no_proxy_names_hosts(String list, String address, boolean exempt) {
        assertThat(ProxyOptions.isExempt(Map.of("NO_PROXY", list), URI.create(address)))
                .isEqualTo(exempt);
        assertThat(ProxyOptions.isExempt(Map.of("no_proxy", list, "NO_PROXY", "else"), URI.create(address)))
                .isEqualTo(exempt);
        assertThat(ProxyOptions.isExempt(Map.of(), API)).isFalse();
    }
}
