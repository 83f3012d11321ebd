package dev.partnerdirectory.cli;

import dev.partnerdirectory.cli.columns.EnumFormat;
import dev.partnerdirectory.cli.command.CustomersOption;
import dev.partnerdirectory.cli.command.ExitCodes;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.command.Session;
import dev.partnerdirectory.cli.command.UsageProblem;
import dev.partnerdirectory.cli.output.Column;
import dev.partnerdirectory.cli.output.Columns;
import dev.partnerdirectory.cli.output.OutputFormat;
import dev.partnerdirectory.cli.output.Printer;
import dev.partnerdirectory.cli.output.Style;
import dev.partnerdirectory.cli.profile.ConfigProblem;
import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.inspection.Finding;
import dev.partnerdirectory.core.inspection.Finding.Check;
import dev.partnerdirectory.core.inspection.Finding.Status;
import dev.partnerdirectory.core.model.customer.Customer;
import dev.partnerdirectory.core.model.customer.CustomerRef;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code pdir doctor}. */
final class DoctorCommand {
    private static final Columns<Finding> COLUMNS = Columns.of(
            Column.key("check", finding -> EnumFormat.camel(finding.check())),
            Column.field("about", Finding::about),
            Column.field("status", finding -> EnumFormat.camel(finding.status())),
            Column.field("what", Finding::what),
            Column.field("why", finding -> finding.check().why()),
            Column.field("remedy", finding -> Optional.of(finding.remedy()).filter(remedy -> !remedy.isEmpty())));

    private final Invocation invocation;

    DoctorCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Command(
            description = {
                "Looks at what stands between you and your work: settings, network, sign-in, and for customers the"
                        + " relationship, the domains and the rights.",
                "Changes nothing. Sends no token before it knows that the service answers. Ends with exit code 4 or 6 if"
                        + " something is wrong."
            },
            footer = "  pdir doctor --customer contoso.onmicrosoft.com")
    int doctor(
            @Option(
                            names = {"-c", "--customer"},
                            paramLabel = "CUSTOMER",
                            description = "A customer to look at: its id, a domain or its unique company name. May be"
                                    + " repeated. Also PDIR_CUSTOMER.")
                    List<CustomerRef> named,
            @Option(
                            names = "--customers",
                            paramLabel = "FILE",
                            description = "A file with one customer a line, - for stdin.")
                    Optional<String> file,
            @Option(names = "--all-customers", description = "Look at every customer.") boolean all) {
        Printer printer = invocation.printer();
        printer.check(COLUMNS);
        List<CustomerRef> chosen = Stream.concat(
                        Stream.ofNullable(named).flatMap(List::stream),
                        file.stream().flatMap(path -> CustomersOption.read(invocation, path)))
                .toList();
        Set<Finding.Area> failed = EnumSet.noneOf(Finding.Area.class);
        Consumer<Consumer<Finding>> findings = print -> find(
                all ? directory -> directory.customers().list().map(Customer::id) : any -> chosen.stream(), finding -> {
                    if (finding.status() == Status.FAILED) {
                        failed.add(finding.check().area());
                    }
                    print.accept(finding);
                });
        if (invocation.format() == OutputFormat.TABLE && printer.columns().isEmpty()) {
            findings.accept(finding -> show(printer, finding));
        } else {
            printer.each(COLUMNS, findings);
        }
        return ExitCodes.ofInspection(failed);
    }

    /** Which customers to look at. */
    private interface Choice {
        Stream<? extends CustomerRef> of(PartnerDirectory directory);
    }

    private void find(Choice customers, Consumer<Finding> found) {
        try {
            invocation
                    .settings()
                    .all()
                    .filter(value -> !value.text().isEmpty())
                    .forEach(value -> found.accept(new Finding(
                            Check.SETTING,
                            value.setting().word(),
                            Status.OK,
                            value.text() + ", from " + value.origin(),
                            "")));
            try (Session session = invocation.open(false)) {
                session.directory()
                        .inspection()
                        .findings(customers.of(session.directory()))
                        .forEach(found);
            }
        } catch (UsageProblem | ConfigProblem wrong) {
            Optional<String> variable = wrong instanceof ConfigProblem problem ? problem.variable() : Optional.empty();
            found.accept(new Finding(
                    Check.SETTING,
                    variable.orElseGet(() -> invocation.settings().words()),
                    Status.FAILED,
                    String.valueOf(wrong.getMessage())
                            .replace(variable.map(name -> name + ": ").orElse(""), ""),
                    variable.map("correct or unset the environment variable %s"::formatted)
                            .orElse("correct it with \"pdir config set\", or name another profile with --profile")));
        }
    }

    private static void show(Printer printer, Finding finding) {
        Style style = printer.layout().style();
        String line = switch (finding.status()) {
                    case OK -> "ok      ";
                    case LIKELY -> "likely  ";
                    case FAILED -> "FAILED  ";
                }
                + EnumFormat.spoken(finding.check()) + ": " + finding.about() + ": " + finding.what();
        if (finding.status() != Status.FAILED) {
            printer.say(line);
            return;
        }
        printer.say(line, style::error);
        printer.say("        " + finding.check().why());
        printer.say("        What to do: " + finding.remedy());
    }
}
