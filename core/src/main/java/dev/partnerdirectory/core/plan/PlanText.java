package dev.partnerdirectory.core.plan;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.license.SkuId;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.text.Line;
import java.util.List;
import java.util.function.Consumer;

/**
 * A plan's lines, version 1.
 *
 * <pre>
 * plan     version origin
 * customer id users                                  once for each customer, by id, followed by its
 * role     id name privileged before after
 * units    id name needed available
 * step     number row kind ... reason expects
 * settled  row target
 * note     row target text
 * end      input steps settled notes calls digest seal
 * </pre>
 */
final class PlanText {
    static final String PLAN = "plan";
    static final String CUSTOMER = "customer";
    static final String ROLE = "role";
    static final String UNITS = "units";
    static final String STEP = "step";
    static final String SETTLED = "settled";
    static final String NOTE = "note";
    static final String END = "end";
    static final String ROW = "row";
    private static final String ID = "id";
    private static final String NAME = "name";
    private static final String TARGET = "target";

    private PlanText() {}

    /** The lines of a section, in order. */
    static void write(CustomerPlan section, Consumer<Line> lines) {
        lines.accept(Line.of(CUSTOMER).with(ID, section.customer()).with("users", section.users()));
        section.roles()
                .forEach(role -> lines.accept(Line.of(ROLE)
                        .with(ID, role.role())
                        .with(NAME, role.name())
                        .with("privileged", role.privileged())
                        .with("before", role.before())
                        .with("after", role.after())));
        section.units()
                .forEach(unit -> lines.accept(Line.of(UNITS)
                        .with(ID, unit.sku())
                        .with(NAME, unit.name())
                        .with("needed", unit.needed())
                        .with("available", unit.available())));
        section.steps().forEach(step -> lines.accept(line(step)));
        section.settled()
                .forEach(row ->
                        lines.accept(Line.of(SETTLED).with(ROW, row.row()).with(TARGET, row.target())));
        section.notes()
                .forEach(note -> lines.accept(Line.of(NOTE)
                        .with(ROW, note.row())
                        .with(TARGET, note.target())
                        .with("text", note.text())));
    }

    private static Line line(PlanStep step) {
        Line line = Line.of(STEP).with("number", step.number()).with(ROW, step.row());
        return ChangeText.write(step.change(), line)
                .with("reason", step.reason())
                .with("expects", step.expects());
    }

    static PlanStep step(Line line, CustomerId customer) {
        return new PlanStep(
                line.number("number"),
                line.number(ROW),
                customer,
                ChangeText.read(line),
                line.get("reason"),
                line.get("expects"));
    }

    static CustomerId customer(Line line) {
        return new CustomerId(line.get(ID));
    }

    static CustomerPlan.RoleFact role(Line line) {
        return new CustomerPlan.RoleFact(
                new RoleId(line.get(ID)),
                line.get(NAME),
                Boolean.parseBoolean(line.get("privileged")),
                (int) line.number("before"),
                (int) line.number("after"));
    }

    static CustomerPlan.UnitFact units(Line line) {
        return new CustomerPlan.UnitFact(
                new SkuId(line.get(ID)), line.get(NAME), (int) line.number("needed"), (int) line.number("available"));
    }

    static CustomerPlan.SettledRow settled(Line line) {
        return new CustomerPlan.SettledRow(line.number(ROW), line.get(TARGET));
    }

    static CustomerPlan.Note note(Line line) {
        return new CustomerPlan.Note(line.number(ROW), line.get(TARGET), line.get("text"));
    }

    /** The calls of a section: looking again, writing and verifying. */
    static long calls(CustomerPlan section) {
        long people = section.steps().stream()
                .filter(step -> step.change().kind() == Change.Kind.ASSIGN_LICENSE
                        || step.change().kind() == Change.Kind.REMOVE_LICENSE
                        || step.change().kind() == Change.Kind.DELETE_USER)
                .count();
        long looking = 1 + section.roles().size() + people;
        List<PlanStep> steps = section.steps();
        long writing = steps.stream()
                .mapToLong(step -> step.change().kind() == Change.Kind.CREATE_USER ? 1 : 2)
                .sum();
        return steps.isEmpty() ? 0 : 2 * looking + writing;
    }
}
