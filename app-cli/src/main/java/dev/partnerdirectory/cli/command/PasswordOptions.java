package dev.partnerdirectory.cli.command;

import dev.partnerdirectory.core.model.user.Secret;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The source of a password and, if it is generated, its destination. No option takes the password itself. */
public final class PasswordOptions {
    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "File whose first line is the password, - for stdin. By default a password is generated.")
    private Optional<String> passwordFile = Optional.empty();

    @Option(
            names = "--credentials-out",
            paramLabel = "FILE",
            description = "A new file for the generated password; only you can read it. By default it is shown once.")
    private Optional<String> credentialsOut = Optional.empty();

    /**
     * The password that was given, if one was.
     *
     * @throws UsageProblem if its file cannot be read or holds none
     */
    public Optional<Secret> given(Invocation invocation) {
        return passwordFile.map(file -> {
            String password =
                    InputFile.text(invocation, file).lines().findFirst().orElse("");
            if (password.isEmpty()) {
                throw new UsageProblem("%s holds no password".formatted(InputFile.name(file)));
            }
            return Secret.of(password);
        });
    }

    /**
     * Makes sure, before anything is sent, that a generated password can be handed over.
     *
     * @throws UsageProblem if it cannot: the file is there already, or there is neither file nor terminal
     */
    public Handover handover(Invocation invocation, boolean generated, boolean dryRun) {
        if (dryRun || !generated) {
            return Handover.toNobody();
        }
        return credentialsOut
                .map(Path::of)
                .map(Handover::toFile)
                .orElseGet(() -> Handover.toTerminal(invocation.console()));
    }

    /**
     * As above, for a workflow. Where the operator names no file, many passwords go to a new file in the folder
     * for state, and so does one where there is no terminal.
     */
    public Handover handoverOfMany(Invocation invocation, boolean many, boolean generated, boolean dryRun) {
        boolean chosen =
                credentialsOut.isPresent() || (invocation.console().terminal().err() && !many);
        return dryRun || !generated || chosen
                ? handover(invocation, generated, dryRun)
                : Handover.toStateFolder(invocation.folders().credentials(), invocation.clock());
    }
}
