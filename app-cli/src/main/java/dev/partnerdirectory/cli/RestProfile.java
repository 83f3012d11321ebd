package dev.partnerdirectory.cli;

import dev.partnerdirectory.cli.auth.RestSignIn;
import dev.partnerdirectory.cli.command.Durations;
import dev.partnerdirectory.cli.config.Values;
import dev.partnerdirectory.cli.profile.Folders;
import dev.partnerdirectory.cli.profile.Key;
import dev.partnerdirectory.cli.profile.Settings;
import dev.partnerdirectory.rest.RestDirectory;
import dev.partnerdirectory.rest.RestOptions;
import dev.partnerdirectory.rest.RetryOptions;
import java.util.Map;

/** Opens the directory of a profile of kind rest. */
final class RestProfile {
    private final Settings settings;
    private final Folders folders;
    private final Map<String, String> env;

    RestProfile(Settings settings, Folders folders, Map<String, String> env) {
        this.settings = settings;
        this.folders = folders;
        this.env = env;
    }

    RestDirectory open() {
        RestSignIn signIn = new RestSignIn(settings, folders, env);
        RestOptions.Builder options = RestOptions.builder(signIn.tokens())
                .cloud(signIn.cloud())
                .connection(signIn.connection())
                .application("pdir");
        settings.value(Key.BASE_URL).ifPresent(url -> options.baseUri(Values.address(Key.BASE_URL, url)));
        settings.value(Key.TIMEOUT)
                .ifPresent(timeout -> options.retry(
                        RetryOptions.defaults().withDeadline(Values.valid(Key.TIMEOUT, timeout, Durations::parse))));
        return RestDirectory.open(Values.valid(Key.BASE_URL, "", any -> options.build()));
    }
}
