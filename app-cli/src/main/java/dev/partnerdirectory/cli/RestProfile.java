package dev.partnerdirectory.cli;

import dev.partnerdirectory.cli.auth.RestSignIn;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.profile.EffectiveSettings;
import dev.partnerdirectory.cli.profile.Setting;
import dev.partnerdirectory.cli.profile.SettingRules;
import dev.partnerdirectory.cli.profile.TimeSpan;
import dev.partnerdirectory.core.port.out.Surroundings;
import dev.partnerdirectory.rest.RetryOptions;
import dev.partnerdirectory.rest.partnercenter.RestDirectory;
import dev.partnerdirectory.rest.partnercenter.RestOptions;
import java.net.URI;

/**
 * A profile of kind rest.
 *
 * @param options of its directory
 */
record RestProfile(RestSignIn signIn, RestOptions options) {
    static RestProfile of(Invocation invocation) {
        EffectiveSettings settings = invocation.settings();
        RestSignIn signIn = new RestSignIn(invocation);
        RestOptions.Builder options =
                RestOptions.builder(signIn.tokens()).cloud(signIn.cloud()).application("pdir");
        URI service = settings.value(Setting.BASE_URL, SettingRules::address)
                .orElse(signIn.cloud().api());
        options.baseUri(service).connection(signIn.connection(service));
        settings.value(Setting.TIMEOUT, TimeSpan::parse)
                .ifPresent(timeout -> options.retry(RetryOptions.defaults().withDeadline(timeout)));
        return new RestProfile(signIn, Setting.BASE_URL.read("", any -> options.build()));
    }

    RestDirectory open() {
        return RestDirectory.open(options);
    }

    Surroundings surroundings() {
        return signIn.surroundings(options);
    }
}
