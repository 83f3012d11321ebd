package dev.partnerdirectory.cli.noun;

import dev.partnerdirectory.core.model.user.UsageLocation;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The optional fields of a user that can be set at any time. */
final class PersonOptions {
    @Option(names = "--first-name", paramLabel = "TEXT", description = "First name.")
    Optional<String> firstName = Optional.empty();

    @Option(names = "--last-name", paramLabel = "TEXT", description = "Last name.")
    Optional<String> lastName = Optional.empty();

    @Option(
            names = "--usage-location",
            paramLabel = "COUNTRY",
            description = "Country where licences are used, such as PT or US.")
    Optional<UsageLocation> usageLocation = Optional.empty();

    @Option(names = "--phone-number", paramLabel = "TEXT", description = "Telephone number.")
    Optional<String> phoneNumber = Optional.empty();
}
