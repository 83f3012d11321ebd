package dev.partnerdirectory.cli.provision;

import static dev.partnerdirectory.cli.output.Column.detail;
import static dev.partnerdirectory.cli.output.Column.field;
import static dev.partnerdirectory.cli.output.Column.id;
import static dev.partnerdirectory.cli.output.Column.key;

import dev.partnerdirectory.cli.columns.EnumFormat;
import dev.partnerdirectory.cli.command.Invocation;
import dev.partnerdirectory.cli.output.Columns;
import dev.partnerdirectory.cli.output.OutputFormat;
import dev.partnerdirectory.cli.output.Printer;
import dev.partnerdirectory.cli.output.Style;
import dev.partnerdirectory.cli.profile.TimeSpan;
import dev.partnerdirectory.cli.report.RestoreHint;
import dev.partnerdirectory.core.model.Counted;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.plan.Change;
import dev.partnerdirectory.core.plan.CustomerPlan;
import dev.partnerdirectory.core.plan.Plan;
import dev.partnerdirectory.core.plan.PlanStep;
import dev.partnerdirectory.core.plan.PlanSummary;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows a plan: like a diff to people, as steps to programs; and says in words what it comes to. */
final class PlanView {
    private static final Columns<PlanStep> STEP = Columns.of(
            field("step", PlanStep::number),
            field("row", PlanStep::row),
            field("customer", PlanStep::customer),
            field("userPrincipalName", step -> step.change().person().name()),
            field("sign", step -> String.valueOf(step.change().kind().sign().mark())),
            field("kind", step -> EnumFormat.camel(step.change().kind())),
            field("target", step -> step.change().target()),
            field("reason", step -> RestoreHint.complete(step.why(), step)),
            detail("userId", step -> step.change().person().id()));

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
            printer.object(summary(plan.summary()), "plan", STEP, steps(plan));
        } else {
            printer.each(STEP, steps(plan));
        }
    }

    /** One row for each customer that differs. */
    void showSummary(Plan plan) {
        PlanSummary summary = plan.summary();
        printer.list(
                customers(summary.counts()),
                plan.customers().stream().filter(part -> !part.steps().isEmpty()));
        invocation.note(changes(summary));
    }

    private static Columns<CustomerPlan> customers(Map<CustomerId, Map<Change.Kind, Long>> counts) {
        return Columns.of(
                id("customer", CustomerPlan::customer),
                key("customerDomain", CustomerPlan::domain),
                field("customerName", CustomerPlan::name),
                field("toAdd", part -> count(counts.getOrDefault(part.customer(), Map.of()), Change.Sign.ADDS)),
                field("toChange", part -> count(counts.getOrDefault(part.customer(), Map.of()), Change.Sign.CHANGES)),
                field("toRemove", part -> count(counts.getOrDefault(part.customer(), Map.of()), Change.Sign.TAKES)));
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
        printer.say(changes(summary));
        if (!summary.isEmpty()) {
            printer.say(cost(summary));
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

    /** The number of changes. */
    static String changes(PlanSummary plan) {
        String asWished = Counted.of(plan.settled(), "row") + (plan.settled() == 1 ? " needs" : " need") + " no change";
        if (plan.isEmpty()) {
            return "nothing to do: " + asWished;
        }
        return "%d to add, %d to change, %d to remove; %s"
                .formatted(
                        count(plan.countsByKind(), Change.Sign.ADDS),
                        count(plan.countsByKind(), Change.Sign.CHANGES),
                        count(plan.countsByKind(), Change.Sign.TAKES),
                        asWished);
    }

    private static long count(Map<Change.Kind, Long> counts, Change.Sign sign) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().sign() == sign)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The estimated calls and time. */
    private static String cost(PlanSummary plan) {
        return "about %s of the directory, %s at 500 a minute"
                .formatted(
                        Counted.of(plan.estimate().calls(), "call"),
                        TimeSpan.words(plan.estimate().time()));
    }

    /** The changes, in words that follow "apply". */
    static String deed(PlanSummary plan) {
        long customers =
                plan.counts().values().stream().filter(some -> !some.isEmpty()).count();
        String kinds = new TreeMap<>(plan.countsByKind())
                .entrySet().stream()
                        .map(entry -> "%d × %s"
                                .formatted(entry.getValue(), entry.getKey().words()))
                        .collect(Collectors.joining(", "));
        return "%s in %s (%s)".formatted(Counted.of(plan.steps(), "step"), Counted.of(customers, "customer"), kinds);
    }

    private static Map<String, Object> summary(PlanSummary plan) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("origin", plan.origin());
        fields.put("digest", plan.digest());
        fields.put("seal", plan.seal());
        fields.put("steps", plan.steps());
        fields.put("rowsAsWished", plan.settled());
        fields.put("notes", plan.notes());
        fields.put("counts", counts(plan.countsByKind()));
        fields.put("countsByCustomer", byCustomer(plan.counts()));
        fields.put("estimatedCalls", plan.estimate().calls());
        fields.put("estimatedSeconds", plan.estimate().time().toSeconds());
        return fields;
    }

    private static Map<String, Object> byCustomer(Map<CustomerId, Map<Change.Kind, Long>> counts) {
        Map<String, Object> fields = new TreeMap<>();
        counts.forEach((customer, some) -> fields.put(customer.value(), counts(some)));
        return fields;
    }

    private static Map<String, Object> counts(Map<Change.Kind, Long> counts) {
        Map<String, Object> fields = new LinkedHashMap<>();
        new TreeMap<>(counts).forEach((kind, count) -> fields.put(EnumFormat.camel(kind), count));
        return fields;
    }
}
