package dev.partnerdirectory.cli.auth;

import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "logout",
        description = {
            "Removes the sign-in that is stored for the profile; nobody is contacted.",
            "A token already issued stays good until it ends."
        },
        footer = {"", "Example:", "  pdir auth logout"})
final class LogOut implements Callable<Integer> {
    private final Invocation invocation;

    LogOut(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        String profile = invocation.settings().profile().words();
        Optional<RestSignIn> signIn = RestSignIn.of(invocation);
        boolean removed = signIn.isPresent() && removed(signIn.get());
        invocation.note(removed ? "signed out of " + profile : "no sign-in is stored for " + profile);
        return ExitCodes.DONE;
    }

    /** The file is not read: it goes even if its key is lost. */
    private static boolean removed(RestSignIn signIn) {
        try {
            return Files.deleteIfExists(signIn.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
