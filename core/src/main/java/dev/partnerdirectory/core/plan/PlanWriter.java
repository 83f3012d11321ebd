package dev.partnerdirectory.core.plan;

import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.text.Digest;
import dev.partnerdirectory.core.text.Line;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Writes a plan section by section, numbers its steps and seals it. For one thread. */
public final class PlanWriter {
    private final PlanSink sink;
    private final Consumer<CustomerPlan> listener;
    private final String origin;
    private final Digest digest = new Digest();
    private final Digest seal = new Digest();
    private final Map<CustomerId, Map<Change.Kind, Long>> counts = new LinkedHashMap<>();
    private long steps;
    private long settled;
    private long notes;
    private long calls;

    /**
     * Begins a plan.
     *
     * @param listener is told every section with its numbers
     * @param origin   {@code manifest} or {@code undo}
     */
    public PlanWriter(PlanSink sink, Consumer<CustomerPlan> listener, String origin) {
        this.sink = sink;
        this.listener = listener;
        this.origin = origin;
        write(Line.of(PlanText.PLAN).with("version", 1).with("origin", origin));
    }

    /** Writes what is to be done for one customer. */
    public void add(CustomerPlan unnumbered) {
        CustomerPlan section = numbered(unnumbered);
        PlanText.write(section, this::write);
        Map<Change.Kind, Long> count =
                counts.computeIfAbsent(section.customer(), any -> new EnumMap<>(Change.Kind.class));
        section.steps().forEach(step -> count.merge(step.change().kind(), 1L, Long::sum));
        settled += section.settled().size();
        notes += section.notes().size();
        calls += PlanText.calls(section);
        listener.accept(section);
    }

    private CustomerPlan numbered(CustomerPlan section) {
        return new CustomerPlan(
                section.customer(),
                section.users(),
                section.roles(),
                section.units(),
                section.steps().stream().map(step -> step.numbered(++steps)).toList(),
                section.settled(),
                section.notes());
    }

    /**
     * Seals the plan.
     *
     * @param input the digest of what it was made of
     */
    public PlanSummary end(String input) {
        Line end = Line.of(PlanText.END)
                .with("input", input)
                .with("steps", steps)
                .with("settled", settled)
                .with("notes", notes)
                .with("calls", calls);
        String content = digest.add(end.toString()).end();
        end.with("digest", content);
        String whole = seal.add(end.toString()).end();
        sink.write(end.with("seal", whole).toString());
        return new PlanSummary(
                origin, input, content, whole, steps, settled, notes, counts, PlanSummary.Estimate.of(calls));
    }

    private void write(Line line) {
        digest.add(line.without(PlanText.ROW));
        String text = line.toString();
        seal.add(text);
        sink.write(text);
    }
}
