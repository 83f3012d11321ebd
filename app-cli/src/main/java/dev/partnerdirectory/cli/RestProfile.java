package dev.partnerdirectory.cli;

import dev.partnerdirectory.cli.command.Durations;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.cli.profile.Key;
import dev.partnerdirectory.cli.profile.SecretReference;
import dev.partnerdirectory.cli.profile.Settings;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Unsupported;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.rest.RestDirectory;
import dev.partnerdirectory.rest.RestOptions;
import dev.partnerdirectory.rest.auth.AccessTokens;
import dev.partnerdirectory.rest.options.Cloud;
import dev.partnerdirectory.rest.options.RetryOptions;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** Opens the directory of a profile of kind rest. */
final class RestProfile {
    private final Settings settings;
    private final Map<String, String> env;

    RestProfile(Settings settings, Map<String, String> env) {
        this.settings = settings;
        this.env = env;
    }

    RestDirectory open() {
        RestOptions.Builder options =
                RestOptions.builder(AccessTokens.fixed(token())).cloud(cloud()).application("pdir");
        settings.value(Key.BASE_URL).ifPresent(url -> options.baseUri(uri(url)));
        settings.value(Key.TIMEOUT)
                .ifPresent(timeout -> options.retry(
                        RetryOptions.defaults().withDeadline(valid(Key.TIMEOUT, timeout, Durations::parse))));
        return RestDirectory.open(valid(Key.BASE_URL, "", any -> options.build()));
    }

    private Secret token() {
        String reference = settings.value(Key.ACCESS_TOKEN)
                .orElseThrow(() -> new Unsupported(
                        "%s holds no access token, and this version cannot sign in by itself"
                                .formatted(settings.profile().words()),
                        ErrorDetails.none()
                                .withRemedy("set PDIR_ACCESS_TOKEN, or accessToken to env:NAME, file:PATH or"
                                        + " command:PROGRAM; or use --profile sandbox")));
        return SecretReference.parse(Key.ACCESS_TOKEN, reference).fetch(env);
    }

    private Cloud cloud() {
        String name = settings.value(Key.CLOUD).orElse("global");
        return Arrays.stream(Cloud.values())
                .filter(cloud -> word(cloud).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new UsageProblem("cloud must be one of %s, not '%s'"
                        .formatted(
                                String.join(
                                        ", ",
                                        Arrays.stream(Cloud.values())
                                                .map(RestProfile::word)
                                                .toList()),
                                name)));
    }

    private static String word(Cloud cloud) {
        return cloud.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static URI uri(String text) {
        return valid(Key.BASE_URL, text, URI::create);
    }

    private static <T> T valid(Key key, String text, java.util.function.Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw new UsageProblem("%s: %s".formatted(key.word(), e.getMessage()));
        }
    }
}
