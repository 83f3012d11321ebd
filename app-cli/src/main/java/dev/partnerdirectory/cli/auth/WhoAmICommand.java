package dev.partnerdirectory.cli.auth;

import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.output.Column;
import dev.partnerdirectory.cli.output.Columns;
import dev.partnerdirectory.cli.profile.EffectiveSettings;
import dev.partnerdirectory.cli.profile.Setting;
import dev.partnerdirectory.core.error.Unauthenticated;
import java.util.Optional;
import picocli.CommandLine.Command;

/** {@code pdir whoami}. */
@Command(
        name = "whoami",
        description = {
            "Shows the profile in use and where it comes from, the service, the tenant, and who is signed in.",
            "Makes no network call."
        },
        footer = "  pdir whoami")
public final class WhoAmICommand implements Runnable {
    private static final Columns<WhoAmICommand> COLUMNS = Columns.of(
            Column.field(
                    "profile",
                    me -> Optional.of(me.settings.get(Setting.PROFILE).text()).filter(name -> !name.isEmpty())),
            Column.field("origin", me -> me.settings.get(Setting.PROFILE).origin()),
            Column.field("kind", me -> me.settings.profile().kind()),
            Column.field("service", WhoAmICommand::service),
            Column.field(
                    "tenant",
                    me -> me.status.flatMap(status -> status.claims().tenant()).or(me::tenant)),
            Column.field("userName", me -> me.status.flatMap(SignInStatus::userName)),
            Column.field("signIn", me -> me.status.map(SignInStatus::signIn)),
            Column.field("expiresAt", me -> me.status.flatMap(SignInStatus::expiresAt)));

    private final Invocation invocation;
    private final EffectiveSettings settings;
    private Optional<RestProfile> signIn = Optional.empty();
    private Optional<SignInStatus> status = Optional.empty();

    public WhoAmICommand(Invocation invocation) {
        this.invocation = invocation;
        this.settings = invocation.settings();
    }

    @Override
    public void run() {
        invocation.printer().check(COLUMNS);
        signIn = RestProfile.of(invocation);
        Optional<Unauthenticated> nobody = read();
        invocation.printer().one(COLUMNS, this);
        if (signIn.isEmpty()) {
            invocation.note("the sandbox is on this machine and needs no sign-in");
        }
        nobody.ifPresent(why -> invocation.note(why.getMessage()
                + why.details().remedy().map(remedy -> "; " + remedy).orElse("")));
    }

    /** Reads who is signed in, or why nobody is. */
    private Optional<Unauthenticated> read() {
        try {
            status = signIn.map(there -> SignInStatus.of(there, invocation.clock()));
            return Optional.empty();
        } catch (Unauthenticated nobody) {
            return Optional.of(nobody);
        }
    }

    private String service() {
        return signIn.isEmpty()
                ? invocation.folders().sandbox().toString()
                : settings.value(Setting.BASE_URL)
                        .orElseGet(() -> signIn.get().cloud().api().toString());
    }

    private Optional<String> tenant() {
        return signIn.flatMap(rest -> settings.value(Setting.TENANT));
    }
}
