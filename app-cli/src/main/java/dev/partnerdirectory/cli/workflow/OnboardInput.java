package dev.partnerdirectory.cli.workflow;

import dev.partnerdirectory.cli.command.CustomerOption;
import dev.partnerdirectory.cli.command.InputFile;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.core.manifest.ManifestEntry;
import dev.partnerdirectory.core.manifest.UserRow;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.files.manifest.ManifestDefaults;
import dev.partnerdirectory.files.manifest.ManifestFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Who is to be brought in: one person from flags, or many from a file whose empty fields the flags fill. */
final class OnboardInput {
    @Parameters(
            paramLabel = "USER_PRINCIPAL_NAME",
            arity = "0..1",
            description = "The sign-in name of one user, in a verified domain of the customer.")
    private Optional<String> user = Optional.empty();

    @Option(
            names = {"-f", "--file"},
            paramLabel = "FILE",
            description = {
                "A file with many users, - for stdin: CSV with the columns customer, userPrincipalName, displayName,"
                        + " firstName, lastName, usageLocation, roles, licenses, state; or a bulk-create file of the"
                        + " Microsoft 365 admin centre or of Entra. The options below fill empty fields of a row."
            })
    private Optional<String> file = Optional.empty();

    @Mixin
    private CustomerOption customer;

    @Option(names = "--display-name", paramLabel = "TEXT", description = "Display name of the user.")
    private Optional<String> displayName = Optional.empty();

    @Option(names = "--first-name", paramLabel = "TEXT", description = "First name of the user.")
    private Optional<String> firstName = Optional.empty();

    @Option(names = "--last-name", paramLabel = "TEXT", description = "Last name of the user.")
    private Optional<String> lastName = Optional.empty();

    @Option(
            names = "--usage-location",
            paramLabel = "COUNTRY",
            description = "Country where licences are used, such as PT or US.")
    private Optional<String> usageLocation = Optional.empty();

    @Option(names = "--role", paramLabel = "ROLE", description = "A directory role to grant. May be repeated.")
    private List<String> roles = List.of();

    @Option(names = "--license", paramLabel = "SKU", description = "A licence to assign. May be repeated.")
    private List<String> licenses = List.of();

    boolean isFile() {
        return file.isPresent();
    }

    /** What a message calls the input. */
    String name() {
        return file.map(InputFile::name).orElse("this person");
    }

    /**
     * Whom the input says, unchecked.
     *
     * @param password of the one person, where it was given
     * @throws UsageProblem if it is not clear who is meant
     */
    List<ManifestEntry> people(Invocation invocation, Optional<Secret> password) {
        if (file.isPresent() == user.isPresent()) {
            throw new UsageProblem("name one USER_PRINCIPAL_NAME, or a file with --file");
        }
        return file.isPresent() ? many(invocation, file.get(), password) : List.of(one(invocation, password));
    }

    private List<ManifestEntry> many(Invocation invocation, String path, Optional<Secret> password) {
        if (displayName.isPresent() || firstName.isPresent() || lastName.isPresent() || password.isPresent()) {
            throw new UsageProblem("names and passwords cannot be combined with --file");
        }
        ManifestDefaults defaults = new ManifestDefaults(customer.text(), usageLocation, roles, licenses);
        List<ManifestEntry> people = new ArrayList<>();
        try (ManifestFile manifest =
                ManifestFile.open(path, invocation.console().in(), defaults, invocation::warn)) {
            manifest.forEach(people::add);
        }
        return people;
    }

    private UserRow one(Invocation invocation, Optional<Secret> password) {
        return new UserRow(
                0,
                customer.get(invocation).toString(),
                user.orElse(""),
                displayName.orElseThrow(() -> new UsageProblem("--display-name is missing")),
                firstName.orElse(""),
                lastName.orElse(""),
                usageLocation.orElse(""),
                roles,
                licenses,
                "",
                password);
    }
}
