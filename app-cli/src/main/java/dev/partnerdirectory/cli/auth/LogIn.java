package dev.partnerdirectory.cli.auth;

import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.cli.profile.Key;
import dev.partnerdirectory.rest.auth.DevicePrompt;
import dev.partnerdirectory.rest.auth.SignIn;
import dev.partnerdirectory.rest.auth.TokenClaims;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "login",
        description = {
            "Signs a person in and stores that for the profile, readable by its owner alone.",
            "Later commands renew it by themselves, for 90 days from its latest use."
        },
        footer = {"", "Example:", "  pdir auth login --profile work"})
final class LogIn implements Callable<Integer> {
    private final Invocation invocation;

    @ArgGroup(exclusive = true)
    private Way way = new Way();

    /** How a person is asked. */
    static final class Way {
        @Option(
                names = "--device-code",
                description = "Shows a code to be typed into a page, on any machine. So unless told otherwise.")
        @SuppressWarnings("UnusedVariable") // what holds without it, there to be said
        private boolean deviceCode;

        @Option(names = "--browser", description = "Opens the browser of this machine, which comes back to it.")
        private boolean browser;
    }

    LogIn(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        invocation.printer().check(Status.KIND);
        RestSignIn profile = RestSignIn.of(invocation)
                .orElseThrow(() -> new UsageProblem("%s needs no sign-in; name another profile with --profile"
                        .formatted(invocation.settings().profile().words())));
        SignIn signIn = profile.signIn().keptIn(new FreshStore(profile.store()));
        TokenClaims claims = (way.browser
                        ? signIn.byBrowser(new Browser(invocation)::open)
                        : signIn.byDeviceCode(this::show))
                .get()
                .claims();
        if (claims.multiFactor().filter(done -> !done).isPresent()) {
            invocation.warn("this sign-in was without multi-factor authentication, which Partner Center asks for");
        }
        for (Key key : new Key[] {Key.ACCESS_TOKEN, Key.REFRESH_TOKEN}) {
            if (profile.reference(key).isPresent()) {
                invocation.warn("commands use %s, which is set, before this sign-in".formatted(key.word()));
            }
        }
        invocation.printer().one(Status.KIND, Status.stored(profile, invocation.clock()));
        return ExitCodes.DONE;
    }

    private void show(DevicePrompt prompt) {
        invocation.tell("to sign in, open %s and type the code %s (good for %d minutes)"
                .formatted(prompt.page(), prompt.code(), prompt.expiresIn().toMinutes()));
    }
}
