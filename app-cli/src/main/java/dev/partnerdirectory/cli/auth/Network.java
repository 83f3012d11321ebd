package dev.partnerdirectory.cli.auth;

import dev.partnerdirectory.cli.profile.ConfigProblem;
import dev.partnerdirectory.cli.profile.EffectiveSettings;
import dev.partnerdirectory.cli.profile.SecretReference;
import dev.partnerdirectory.cli.profile.Setting;
import dev.partnerdirectory.cli.profile.SettingRules;
import dev.partnerdirectory.cli.profile.TimeSpan;
import dev.partnerdirectory.rest.ConnectionOptions;
import dev.partnerdirectory.rest.Exchange;
import dev.partnerdirectory.rest.ProxyOptions;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The connections of a profile of kind rest: proxy, certificates and time limits. */
record Network(
        EffectiveSettings settings, Map<String, String> env, Certificates certificates, Consumer<Exchange> observer) {
    /** How to reach an address. */
    ConnectionOptions to(URI address) {
        ConnectionOptions plain = ConnectionOptions.defaults().withObserver(observer);
        Duration most = settings.value(Setting.TIMEOUT, TimeSpan::parse).orElse(plain.responseTimeout());
        ConnectionOptions limited =
                plain.withTimeouts(shorter(plain.connectTimeout(), most), shorter(plain.responseTimeout(), most));
        return certificates.trusting(proxy(address).map(limited::withProxy).orElse(limited));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private Optional<ProxyOptions> proxy(URI address) {
        Optional<String> set = settings.value(Setting.PROXY);
        if (set.isEmpty()) {
            return fromEnvironment(address);
        }
        return ProxyOptions.isExempt(env, address)
                ? Optional.empty()
                : Setting.PROXY.read(set.get(), SettingRules::proxy).map(this::withCredentials);
    }

    private Optional<ProxyOptions> fromEnvironment(URI address) {
        try {
            return ProxyOptions.fromEnvironment(env, address).map(this::withCredentials);
        } catch (IllegalArgumentException malformed) {
            throw new ConfigProblem(
                    "the proxy that the environment names (such as HTTPS_PROXY) " + malformed.getMessage(), malformed);
        }
    }

    private ProxyOptions withCredentials(ProxyOptions proxy) {
        Optional<String> user = settings.value(Setting.PROXY_USER);
        Optional<SecretReference> password = settings.value(Setting.PROXY_PASSWORD, SecretReference::parse);
        if (user.isPresent() != password.isPresent()) {
            throw new ConfigProblem("of proxyUser and proxyPassword, set both or neither");
        }
        return user.isPresent()
                ? proxy.as(user.get().strip(), password.orElseThrow().fetch(env))
                : proxy;
    }
}
