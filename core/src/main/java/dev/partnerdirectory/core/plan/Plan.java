package dev.partnerdirectory.core.plan;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.model.customer.CustomerId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A sealed plan: all steps from the current state to the desired state. It is held completely in memory and needs no
 * directory. Immutable, thread-safe.
 *
 * @param customers each customer's part, sorted by the customer's id; steps are numbered across all parts
 */
public record Plan(PlanSummary summary, List<CustomerPlan> customers) {
    /** The version of the format that is read and written here. */
    private static final int VERSION = 4;

    public Plan {
        customers = List.copyOf(customers);
    }

    /**
     * Numbers the steps of these parts and seals them.
     *
     * @param origin what the plan was made from
     */
    public static Plan of(String origin, List<CustomerPlan> parts) {
        List<CustomerPlan> numbered = new ArrayList<>();
        long[] number = {0};
        for (CustomerPlan part : parts) {
            numbered.add(part.withSteps(part.steps().stream()
                    .map(step -> step.withNumber(++number[0]))
                    .toList()));
        }
        return sealed(origin, numbered);
    }

    /**
     * Reads a stored plan.
     *
     * @throws InvalidRequest if it is incomplete, was changed after sealing, or has another version
     */
    public static Plan of(Iterator<PlanLine> lines) {
        PlanLine.Head head = next(lines).plan().orElseThrow(() -> refused("is no plan: its first line is another"));
        if (head.version() != VERSION) {
            throw refused("is of version %d, which is not known here".formatted(head.version()));
        }
        List<CustomerPlan> customers = new ArrayList<>();
        PlanLine line = next(lines);
        while (line.customer().isPresent()) {
            customers.add(line.customer().get());
            line = next(lines);
        }
        PlanLine.End end = line.end().orElseThrow(() -> refused("is damaged: lines are missing or were added"));
        if (lines.hasNext()) {
            throw refused("is damaged: lines are missing or were added");
        }
        Plan plan = sealed(head.origin(), customers);
        if (!end.equals(new PlanLine.End(plan.summary.digest(), plan.summary.seal()))) {
            throw refused("was changed after it was made");
        }
        return plan;
    }

    private static PlanLine next(Iterator<PlanLine> lines) {
        if (!lines.hasNext()) {
            throw refused("is incomplete: its end is missing");
        }
        return lines.next();
    }

    private static InvalidRequest refused(String reason) {
        return new InvalidRequest(
                "plan", reason, ErrorDetails.none().withRemedy("make the plan again from its manifest"));
    }

    private static Plan sealed(String origin, List<CustomerPlan> customers) {
        Map<CustomerId, Map<Change.Kind, Long>> counts = new LinkedHashMap<>();
        PlanSeal seal = new PlanSeal();
        seal.add(PlanLine.head(origin, VERSION));
        long steps = 0;
        long settled = 0;
        long notes = 0;
        long calls = 0;
        for (CustomerPlan part : customers) {
            seal.add(PlanLine.of(part));
            Map<Change.Kind, Long> count =
                    counts.computeIfAbsent(part.customer(), any -> new EnumMap<>(Change.Kind.class));
            part.steps().forEach(step -> count.merge(step.change().kind(), 1L, Long::sum));
            steps += part.steps().size();
            settled += part.settled().size();
            notes += part.notes().size();
            calls += part.estimatedCalls();
        }
        PlanSummary summary = new PlanSummary(
                origin, seal.digest(), seal.seal(), steps, settled, notes, counts, PlanSummary.Estimate.of(calls));
        return new Plan(summary, customers);
    }

    /** The lines in which the plan is stored. */
    public Stream<PlanLine> lines() {
        return Stream.of(
                        Stream.of(PlanLine.head(summary.origin(), VERSION)),
                        customers.stream().map(PlanLine::of),
                        Stream.of(PlanLine.end(summary)))
                .flatMap(lines -> lines);
    }

    /** All steps, in order. */
    public Stream<PlanStep> steps() {
        return customers.stream().flatMap(part -> part.steps().stream());
    }
}
