package dev.partnerdirectory.cli.access;

import dev.partnerdirectory.cli.command.CustomersOption;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.ListOptions;
import dev.partnerdirectory.cli.command.OutputFile;
import dev.partnerdirectory.cli.command.PolicyOptions;
import dev.partnerdirectory.cli.command.Session;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.cli.output.Selection;
import dev.partnerdirectory.cli.provision.PaceOptions;
import dev.partnerdirectory.cli.provision.RunLabels;
import dev.partnerdirectory.cli.report.ProgressBar;
import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.access.AccessReport;
import dev.partnerdirectory.core.access.EarlierAccess;
import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.model.Counted;
import dev.partnerdirectory.core.model.customer.CustomerChoice;
import dev.partnerdirectory.core.port.in.PrivilegedAccess;
import dev.partnerdirectory.files.manifest.ManifestDefaults;
import dev.partnerdirectory.files.manifest.ManifestFile;
import dev.partnerdirectory.files.run.AccessFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code pdir report}. */
@Command(
        name = "report",
        addMethodSubcommands = false,
        description = "Reports over many customers.",
        footer = "  pdir report privileged --all-customers")
public final class ReportCommands {
    private final Invocation invocation;

    public ReportCommands(Invocation invocation) {
        this.invocation = invocation;
    }

    @Command(
            description = {
                "Reports who holds which privileged role where, and what to check.",
                "With --expected or --since, exit code 3 says that something differs. Writes nothing to the service."
            },
            footer = "  pdir report privileged --all-customers --html privileged.html")
    int privileged(
            @Mixin CustomersOption customers,
            @Option(
                            names = "--expected",
                            paramLabel = "FILE",
                            description = "Who may hold a privileged role: a manifest, such as one of \"pdir export\".")
                    @Nullable
                    String expected,
            @Option(
                            names = "--since",
                            paramLabel = "EARLIER",
                            description = "Report what changed since this earlier report in JSON.")
                    @Nullable
                    String since,
            @Option(
                            names = "--html",
                            paramLabel = "FILE",
                            description = "Write the report as one web page too: a new file.")
                    @Nullable
                    Path html,
            @Option(
                            names = "--resume",
                            description =
                                    "Continue a report that was interrupted: read only the customers that are left.")
                    boolean resume,
            @Mixin PolicyOptions policy,
            @Mixin PaceOptions pace,
            @Mixin ListOptions rows)
            throws IOException {
        CustomerChoice choice = customers.get(invocation);
        Selection selection = rows.checked(invocation.printer(), AccessRow.COLUMNS);
        if (html != null) {
            checkNew(html);
        }
        Optional<EarlierAccess> earlier = Optional.ofNullable(since).map(file -> EarlierReport.read(invocation, file));
        try (AccessFile readings = readings(choice, resume);
                Session session = invocation.open(false);
                ManifestFile manifest = expected == null ? null : open(expected)) {
            PrivilegedAccess.Query query = new PrivilegedAccess.Query(
                    choice,
                    pace.get(invocation),
                    Optional.ofNullable(manifest).map(ManifestFile::withoutPasswords),
                    earlier);
            PartnerDirectory directory = session.directory().under(policy.get(invocation));
            AccessReport report = read(directory.privilegedAccess(), query, readings);
            AccessView view = new AccessView(invocation, report, readings);
            if (html != null) {
                try (Writer out =
                        new BufferedWriter(new OutputStreamWriter(OutputFile.create(html), StandardCharsets.UTF_8))) {
                    new AccessPage(report, view.findings(), readings)
                            .write(
                                    out,
                                    RunLabels.directory(invocation),
                                    invocation.clock().instant());
                }
            }
            int code = view.show(selection);
            readings.forget();
            return code;
        }
    }

    /** Before customers are read, because that can take long. */
    private static void checkNew(Path file) {
        if (Files.exists(file)) {
            throw UsageProblem.exists(file);
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isWritable(folder)) {
            throw new UsageProblem("%s cannot be written: name a file in a folder that is there".formatted(file));
        }
    }

    private AccessFile readings(CustomerChoice choice, boolean resume) {
        Path file = invocation.folders().report(invocation.settings().profileName());
        String label = "%s: %s".formatted(RunLabels.directory(invocation), choice.isAll() ? "all" : choice.named());
        if (!resume) {
            return AccessFile.begin(file, label);
        }
        return AccessFile.goOn(file, label)
                .orElseThrow(() -> new UsageProblem(
                        "there is no interrupted report of these customers: leave --resume out to begin one"));
    }

    private AccessReport read(PrivilegedAccess access, PrivilegedAccess.Query query, AccessFile readings) {
        try (ProgressBar progress = new ProgressBar(invocation, "customers")) {
            return access.report(query, readings, progress);
        } catch (DirectoryException stopped) {
            if (!readings.customers().isEmpty()) {
                invocation.note("%s read so far: add --resume to go on with the others"
                        .formatted(Counted.of(readings.customers().size(), "customer")));
            }
            throw stopped;
        }
    }

    private ManifestFile open(String file) {
        return ManifestFile.open(file, invocation.console().in(), ManifestDefaults.none(), invocation::warn);
    }
}
