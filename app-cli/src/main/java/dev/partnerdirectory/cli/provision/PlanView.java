package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.output.OutputFormat;
import dev.partnerdirectory.cli.output.Printer;
import dev.partnerdirectory.cli.output.Style;
import dev.partnerdirectory.cli.report.RestoreHint;
import dev.partnerdirectory.core.plan.Change;
import dev.partnerdirectory.core.plan.CustomerPlan;
import dev.partnerdirectory.core.plan.Plan;
import dev.partnerdirectory.core.plan.PlanStep;
import dev.partnerdirectory.core.plan.PlanSummary;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Shows a plan: like a diff to people, as steps to programs. */
final class PlanView {
    private final Invocation invocation;
    private final Printer printer;
    private final Style style;

    PlanView(Invocation invocation) {
        this.invocation = invocation;
        this.printer = invocation.printer();
        this.style = printer.layout().style();
    }

    void show(Plan plan) {
        OutputFormat format = invocation.format();
        if (format == OutputFormat.TABLE && printer.columns().isEmpty()) {
            diff(plan);
        } else if (format == OutputFormat.JSON) {
            printer.object(PlanColumns.summary(plan.summary()), "plan", PlanColumns.STEP, steps(plan));
        } else {
            printer.each(PlanColumns.STEP, steps(plan));
        }
    }

    /** One row for each customer that differs. */
    void showSummary(Plan plan) {
        printer.list(
                PlanColumns.CUSTOMER,
                plan.customers().stream().filter(part -> !part.steps().isEmpty()));
        invocation.note(PlanWords.changes(plan.summary()));
    }

    private static Consumer<Consumer<PlanStep>> steps(Plan plan) {
        return each -> plan.steps().forEach(each);
    }

    private void diff(Plan plan) {
        plan.customers().stream()
                .filter(part -> !part.steps().isEmpty()
                        || !part.notes().isEmpty()
                        || !part.untouched().isEmpty())
                .forEach(this::show);
        PlanSummary summary = plan.summary();
        printer.say(PlanWords.changes(summary));
        if (!summary.isEmpty()) {
            printer.say(PlanWords.cost(summary));
            printer.say("digest " + summary.digest());
        }
    }

    private void show(CustomerPlan part) {
        printer.say("%s (%s)".formatted(part.name(), part.customer()), style::heading);
        part.steps()
                .forEach(step -> printer.say(
                        "  %s (row %d)".formatted(RestoreHint.complete(step.toString(), step), step.row()),
                        look(step)));
        Stream.concat(part.notes().stream(), part.untouched().stream())
                .forEach(note -> printer.say(
                        "  ! %s: %s (row %d)".formatted(note.target(), note.text(), note.row()), style::warning));
        printer.say("");
    }

    private UnaryOperator<String> look(PlanStep step) {
        Change.Sign sign = step.change().kind().sign();
        return switch (sign) {
            case ADDS -> style::added;
            case CHANGES -> style::changed;
            case TAKES -> style::taken;
        };
    }
}
