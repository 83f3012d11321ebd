package dev.partnerdirectory.cli.workflow;

import dev.partnerdirectory.cli.command.CustomersOption;
import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.OutputFile;
import dev.partnerdirectory.cli.command.PolicyOptions;
import dev.partnerdirectory.cli.command.Session;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.cli.output.OutputFormat;
import dev.partnerdirectory.cli.profile.Setting;
import dev.partnerdirectory.cli.provision.PaceOptions;
import dev.partnerdirectory.cli.report.ProgressBar;
import dev.partnerdirectory.cli.report.Unread;
import dev.partnerdirectory.core.port.in.ManifestExport;
import dev.partnerdirectory.core.port.in.Provisioning;
import dev.partnerdirectory.files.manifest.ManifestFormat;
import dev.partnerdirectory.files.manifest.ManifestWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pdir export}. */
@Command(
        name = "export",
        description = {
            "Writes the users, roles and licences of customers as a manifest. A plan of it finds nothing to do.",
            "Left out, with a note: deleted users, groups and applications, and licences of unknown products.",
            "--output takes yaml (the default), jsonl or csv."
        },
        footer = "  pdir export --customer contoso.onmicrosoft.com --out contoso.yaml")
public final class ExportCommand implements Callable<Integer> {
    private final Invocation invocation;

    @Mixin
    private CustomersOption customers;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description =
                    "A new file that only you can read. It must end with yaml, jsonl or csv. The default is stdout.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--role-sets",
            description =
                    "Write each role with all its members, so that a diff also reports a member too many. Not in CSV.")
    private boolean roleSets;

    @Mixin
    private PaceOptions pace;

    public ExportCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() throws IOException {
        ManifestFormat format = file.map(path -> ofName(path.toString())).orElseGet(this::asked);
        if (roleSets && format == ManifestFormat.CSV) {
            throw new UsageProblem("--role-sets needs yaml or jsonl: CSV has no place for the members of a role");
        }
        try (Session session = invocation.open(false)) {
            if (file.isEmpty()) {
                return write(
                        session, ManifestWriter.of(format, invocation.console().out()));
            }
            return writeFile(session, format, file.get());
        }
    }

    private static ManifestFormat ofName(String name) {
        return ManifestFormat.ofName(name)
                .orElseThrow(() -> new UsageProblem("%s must end in .yaml, .jsonl or .csv".formatted(name)));
    }

    private ManifestFormat asked() {
        OutputFormat output =
                invocation.settings().value(Setting.OUTPUT, OutputFormat::parse).orElse(OutputFormat.YAML);
        return switch (output) {
            case YAML -> ManifestFormat.YAML;
            case JSONL -> ManifestFormat.JSON_LINES;
            case CSV -> ManifestFormat.CSV;
            default -> {
                if (invocation.isAskedFor(Setting.OUTPUT)) {
                    throw new UsageProblem("a manifest is yaml, jsonl or csv, not " + output);
                }
                yield output == OutputFormat.JSON ? ManifestFormat.JSON_LINES : ManifestFormat.YAML;
            }
        };
    }

    /**
     * Leaves no file if nobody could be read, or if the export broke off: a manifest of fewer users plans to nothing, as if all
     * were well.
     */
    private int writeFile(Session session, ManifestFormat format, Path path) throws IOException {
        Writer out = new OutputStreamWriter(OutputFile.create(path), StandardCharsets.UTF_8);
        boolean isOfUse = false;
        try (out) {
            int code = write(session, ManifestWriter.of(format, out));
            isOfUse = code != ExitCodes.FAILED;
            return code;
        } finally {
            if (!isOfUse) {
                Files.deleteIfExists(path);
            }
        }
    }

    private int write(Session session, ManifestWriter manifest) throws IOException {
        Provisioning.Options options = pace.get(invocation);
        ManifestExport.Roles roles = roleSets ? ManifestExport.Roles.AS_SETS : ManifestExport.Roles.OF_USERS;
        Tally tally = new Tally();
        ProgressBar.whileReading(invocation, () -> {
            session.directory()
                    .under(PolicyOptions.usual(invocation))
                    .manifestExport()
                    .export(customers.get(invocation), roles, options, part -> {
                        part.entries().forEach(manifest::write);
                        tally.tell(part);
                    });
            return tally;
        });
        manifest.end();
        return tally.code();
    }

    /** What was left out, and who could not be read. */
    private final class Tally {
        private final Unread unread = new Unread(invocation);
        private long read;

        void tell(ManifestExport.Part part) {
            String customer = part.profile().domain();
            part.leftOut().forEach(what -> invocation.warn("%s: left out: %s".formatted(customer, what)));
            part.failure()
                    .ifPresentOrElse(why -> unread.add(customer, "cannot be read: " + why.getMessage()), () -> read++);
        }

        int code() {
            return unread.end(read, ExitCodes.DONE);
        }
    }
}
