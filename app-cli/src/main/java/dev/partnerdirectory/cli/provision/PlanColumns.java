package dev.partnerdirectory.cli.provision;

import static dev.partnerdirectory.cli.output.Column.detail;
import static dev.partnerdirectory.cli.output.Column.field;
import static dev.partnerdirectory.cli.output.Column.id;
import static dev.partnerdirectory.cli.output.Column.key;

import dev.partnerdirectory.cli.columns.EnumFormat;
import dev.partnerdirectory.cli.output.Columns;
import dev.partnerdirectory.cli.report.RestoreHint;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.plan.Change;
import dev.partnerdirectory.core.plan.CustomerPlan;
import dev.partnerdirectory.core.plan.PlanStep;
import dev.partnerdirectory.core.plan.PlanSummary;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The columns of a plan for programs. Stateless. */
final class PlanColumns {
    static final Columns<PlanStep> STEP = Columns.of(
            field("step", PlanStep::number),
            field("row", PlanStep::row),
            field("customer", PlanStep::customer),
            field("userPrincipalName", step -> step.change().person().name()),
            field("sign", step -> String.valueOf(step.change().kind().sign().mark())),
            field("kind", step -> EnumFormat.camel(step.change().kind())),
            field("target", step -> step.change().target()),
            field("reason", step -> RestoreHint.complete(step.why(), step)),
            detail("userId", step -> step.change().person().id()));

    static final Columns<CustomerPlan> CUSTOMER = Columns.of(
            id("customer", CustomerPlan::customer),
            key("customerDomain", CustomerPlan::domain),
            field("customerName", CustomerPlan::name),
            field("toAdd", part -> count(part, Change.Sign.ADDS)),
            field("toChange", part -> count(part, Change.Sign.CHANGES)),
            field("toRemove", part -> count(part, Change.Sign.TAKES)));

    private PlanColumns() {}

    private static long count(CustomerPlan part, Change.Sign sign) {
        return part.steps().stream()
                .filter(step -> step.change().kind().sign() == sign)
                .count();
    }

    static Map<String, Object> summary(PlanSummary plan) {
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
