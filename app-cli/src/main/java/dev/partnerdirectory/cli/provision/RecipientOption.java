package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.cli.command.InputFile;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.files.seal.AgeRecipients;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --recipient}: the only reader of the passwords of created users. */
final class RecipientOption {
    @Option(
            names = "--recipient",
            paramLabel = "KEY",
            description =
                    "Encrypt the password file for this public key (age1…), or for the keys in this file, one a line;"
                            + " - for stdin. \"age -d -i KEY_FILE\" decrypts it.")
    private Optional<String> recipient = Optional.empty();

    /**
     * The recipients' public keys, one a line, if any are named.
     *
     * @throws UsageProblem if nothing can be encrypted for them
     */
    Optional<String> get(Invocation invocation) {
        return recipient.map(given -> {
            boolean isKey = isKey(given);
            String keys = isKey ? given : InputFile.text(invocation, given);
            try {
                return AgeRecipients.parse(keys).toString();
            } catch (IllegalArgumentException unusable) {
                throw new UsageProblem(
                        "%s %s".formatted(isKey ? "--recipient" : InputFile.name(given), unusable.getMessage()));
            }
        });
    }

    /** A secret key is not taken for the name of a file, which a message would repeat. */
    private static boolean isKey(String given) {
        String start = given.toLowerCase(Locale.ROOT);
        return start.startsWith("age1") || start.startsWith("age-secret-key-");
    }
}
