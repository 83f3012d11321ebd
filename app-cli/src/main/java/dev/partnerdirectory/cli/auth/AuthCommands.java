package dev.partnerdirectory.cli.auth;

import dev.partnerdirectory.cli.command.DryRunOption;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.cli.profile.Setting;
import dev.partnerdirectory.core.model.Counted;
import dev.partnerdirectory.rest.auth.DevicePrompt;
import dev.partnerdirectory.rest.auth.SignIn;
import dev.partnerdirectory.rest.auth.TokenClaims;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pdir auth}. */
@Command(
        name = "auth",
        addMethodSubcommands = false,
        description = {
            "Signs in to Partner Center, for profiles of kind rest.",
            "If the profile sets accessToken or refreshToken, pdir uses that. Otherwise it uses the sign-in that"
                    + " \"pdir auth login\" stored."
        },
        footer = "  pdir auth status")
public record AuthCommands(Invocation invocation) {
    /** How a person signs in. */
    static final class Way {
        @Option(
                names = "--device-code",
                description = "Shows a code to type into a web page on any machine. The default.")
        @SuppressWarnings("UnusedVariable") // the default, named so that it can be given
        private boolean deviceCode;

        @Option(names = "--browser", description = "Opens the browser of this machine.")
        private boolean browser;
    }

    @Command(
            description = {
                "Signs you in and stores the sign-in for the profile. Only you can read it.",
                "Later commands renew the sign-in. It ends after 90 days without use."
            },
            footer = "  pdir auth login --profile work")
    void login(@ArgGroup(exclusive = true) Way way, @Mixin DryRunOption dryRun) {
        invocation.printer().check(SignInStatus.COLUMNS);
        RestProfile profile = RestProfile.of(invocation)
                .orElseThrow(() -> new UsageProblem("%s needs no sign-in; name another profile with --profile"
                        .formatted(invocation.settings().profile().words())));
        SignIn signIn = profile.signIn().keptIn(new FreshStore(profile.store()));
        if (dryRun.isOn()) {
            dryRun.note(invocation);
            return;
        }
        boolean byBrowser = way != null && way.browser;
        TokenClaims claims = (byBrowser
                        ? signIn.byBrowser(new Browser(invocation)::open)
                        : signIn.byDeviceCode(this::show))
                .get()
                .claims();
        if (claims.multiFactor().filter(done -> !done).isPresent()) {
            invocation.warn("this sign-in was without multi-factor authentication, which Partner Center asks for");
        }
        for (Setting key : List.of(Setting.ACCESS_TOKEN, Setting.REFRESH_TOKEN)) {
            if (profile.reference(key).isPresent()) {
                invocation.warn("%s is set, so commands use it instead of this sign-in".formatted(key.word()));
            }
        }
        invocation.printer().one(SignInStatus.COLUMNS, SignInStatus.stored(profile, invocation.clock()));
    }

    private void show(DevicePrompt prompt) {
        invocation.tell("to sign in, open %s and type the code %s (good for %s)"
                .formatted(
                        prompt.page(),
                        prompt.code(),
                        Counted.of(prompt.expiresIn().plusSeconds(59).toMinutes(), "minute")));
    }

    @Command(
            description = {
                "Prints an access token of the profile for another program. It refuses a terminal.",
                "Anybody who has the token can act as you until it expires."
            },
            footer = "  pdir auth token | other-program --token-from-stdin")
    void token() {
        if (invocation.isAskedFor(Setting.OUTPUT) || invocation.printer().isShaped()) {
            throw new UsageProblem("the token is printed as it is: leave out --output, --columns and --jq");
        }
        if (invocation.console().terminal().out()) {
            throw new UsageProblem(
                    "a token is not shown on a terminal: pass it on, as in \"pdir auth token | PROGRAM\"");
        }
        RestProfile signIn = RestProfile.of(invocation)
                .orElseThrow(() -> new UsageProblem("%s needs no sign-in, so it has no token"
                        .formatted(invocation.settings().profile().words())));
        invocation.printer().say(signIn.tokens().get().value().reveal());
    }

    @Command(
            description = {
                "Shows the stored sign-in and its age. Makes no network call.",
                "The exit code is 4 if nobody is signed in."
            },
            footer = "  pdir auth status")
    void status() {
        invocation.printer().check(SignInStatus.COLUMNS);
        RestProfile.of(invocation)
                .ifPresentOrElse(
                        signIn -> invocation
                                .printer()
                                .one(SignInStatus.COLUMNS, SignInStatus.of(signIn, invocation.clock())),
                        () -> invocation.note("%s needs no sign-in"
                                .formatted(invocation.settings().profile().words())));
    }

    @Command(
            description = {
                "Removes the stored sign-in of the profile. Makes no network call.",
                "An access token that was already issued stays valid until it expires."
            },
            footer = "  pdir auth logout")
    void logout(@Mixin DryRunOption dryRun) {
        String profile = invocation.settings().profile().words();
        Optional<RestProfile> signIn = RestProfile.of(invocation);
        if (signIn.filter(there -> Files.exists(there.file())).isEmpty()) {
            invocation.note("no sign-in is stored for " + profile);
            return;
        }
        dryRun.local(invocation, () -> remove(signIn.get()), "signed out of " + profile);
    }

    /** Whether a sign-in is stored for the profile of this run. */
    public static boolean isSignInStored(Invocation invocation) {
        return RestProfile.of(invocation)
                .filter(signIn -> Files.exists(signIn.file()))
                .isPresent();
    }

    /** Removes the file without reading it, which works even if its key is lost. */
    private static void remove(RestProfile signIn) {
        try {
            Files.deleteIfExists(signIn.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
