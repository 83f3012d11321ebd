package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.cli.command.InputFile;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.core.envelope.Recipient;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --recipient}: who alone can read the passwords of users who are created. */
final class RecipientOption {
    @Option(
            names = "--recipient",
            paramLabel = "PEM",
            description = "The file of passwords is encrypted for the owner of this certificate or RSA public key;"
                    + " \"openssl cms -decrypt -inform PEM -inkey KEY\" opens it. - for standard input.")
    private Optional<String> file = Optional.empty();

    /**
     * The recipient in PEM, if one is named.
     *
     * @throws UsageProblem if nothing can be encrypted for them
     */
    Optional<String> get(Invocation invocation) {
        return file.map(name -> {
            String pem = new String(InputFile.read(invocation, name), StandardCharsets.UTF_8);
            try {
                Recipient.parse(pem, invocation.clock().instant());
                return pem;
            } catch (IllegalArgumentException unusable) {
                throw new UsageProblem("%s %s".formatted(InputFile.name(name), unusable.getMessage()));
            }
        });
    }
}
