package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.output.OutputFormat;
import dev.partnerdirectory.cli.output.Printer;
import dev.partnerdirectory.cli.output.Style;
import dev.partnerdirectory.core.PartnerDirectory;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.plan.Change;
import dev.partnerdirectory.core.plan.CustomerPlan;
import dev.partnerdirectory.core.plan.PlanSource;
import dev.partnerdirectory.core.plan.PlanStep;
import dev.partnerdirectory.core.plan.PlanSummary;
import dev.partnerdirectory.core.port.in.Provisioning;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Shows a plan: to people like a diff, to machines as steps. */
final class PlanView {
    private final Invocation invocation;
    private final PartnerDirectory directory;
    private final Provisioning provisioning;
    private final Printer printer;
    private final Style style;

    PlanView(Invocation invocation, PartnerDirectory directory, Provisioning provisioning) {
        this.invocation = invocation;
        this.directory = directory;
        this.provisioning = provisioning;
        this.printer = invocation.printer();
        this.style = printer.style();
    }

    void show(PlanSource plan, PlanSummary summary) {
        OutputFormat format = invocation.format();
        if (format == OutputFormat.TABLE && printer.columns().isEmpty()) {
            diff(plan, summary);
        } else if (format == OutputFormat.JSON) {
            printer.object(PlanColumns.summary(summary), "plan", PlanColumns.STEP, steps(plan));
        } else {
            printer.each(PlanColumns.STEP, steps(plan));
        }
    }

    private Consumer<Consumer<PlanStep>> steps(PlanSource plan) {
        return each -> provisioning.read(plan, section -> section.steps().forEach(each));
    }

    private void diff(PlanSource plan, PlanSummary summary) {
        Map<CustomerId, String> names =
                summary.isEmpty() && summary.notes() == 0 ? Map.of() : CustomerNames.of(directory);
        provisioning.read(plan, section -> {
            if (!section.steps().isEmpty() || !section.notes().isEmpty()) {
                show(section, names);
            }
        });
        say(PlanWords.changes(summary));
        if (!summary.isEmpty()) {
            say(PlanWords.cost(summary));
            say("digest " + summary.digest());
        }
    }

    private void show(CustomerPlan section, Map<CustomerId, String> names) {
        String name = names.getOrDefault(section.customer(), "customer");
        printer.say("%s (%s)".formatted(name, section.customer()), style::heading);
        section.steps().forEach(step -> printer.say("  %s (row %d)".formatted(step, step.row()), look(step)));
        section.notes()
                .forEach(note -> printer.say(
                        "  ! %s: %s (row %d)".formatted(note.target(), note.text(), note.row()), style::warning));
        say("");
    }

    private UnaryOperator<String> look(PlanStep step) {
        Change.Sign sign = step.change().kind().sign();
        return switch (sign) {
            case ADDS -> style::added;
            case CHANGES -> style::changed;
            case TAKES -> style::taken;
        };
    }

    private void say(String line) {
        printer.say(line, UnaryOperator.identity());
    }
}
