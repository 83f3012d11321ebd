package dev.partnerdirectory.cli.auth;

import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "status",
        description = {
            "Shows what is stored and how old it is, without contacting anybody.",
            "Exit code 4 where nobody is signed in."
        },
        footer = {"", "Example:", "  pdir auth status"})
final class ShowStatus implements Callable<Integer> {
    private final Invocation invocation;

    ShowStatus(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        invocation.printer().check(Status.KIND);
        Optional<RestSignIn> signIn = RestSignIn.of(invocation);
        if (signIn.isEmpty()) {
            invocation.note("%s needs no sign-in"
                    .formatted(invocation.settings().profile().words()));
            return ExitCodes.DONE;
        }
        invocation.printer().one(Status.KIND, Status.of(signIn.get(), invocation.clock()));
        return ExitCodes.DONE;
    }
}
