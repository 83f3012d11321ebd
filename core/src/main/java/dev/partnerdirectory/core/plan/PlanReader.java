package dev.partnerdirectory.core.plan;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.text.Line;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a plan's text. Reading it through checks its seal. */
public final class PlanReader {
    private PlanReader() {}

    /**
     * Reads a plan through, section by section, and checks that it is whole and as it was sealed.
     *
     * @throws InvalidRequest if it is not; what {@code sections} was told is then worth nothing
     */
    public static PlanSummary read(PlanSource plan, Consumer<CustomerPlan> sections) {
        try (Sections all = open(plan)) {
            PlanWriter again = new PlanWriter(PlanSink.none(), sections, all.origin);
            while (all.hasNext()) {
                again.add(all.next());
            }
            Line end = all.end();
            PlanSummary summary = again.end(end.get("input"));
            if (!summary.seal().equals(end.get("seal")) || !summary.digest().equals(end.get("digest"))) {
                throw broken("is not as it was sealed: somebody or something changed it");
            }
            return summary;
        } catch (IllegalArgumentException | NoSuchElementException unreadable) {
            throw broken("cannot be read: " + unreadable.getMessage());
        }
    }

    /** The sections, lazily; to be closed. The seal is not checked. */
    public static Sections open(PlanSource plan) {
        return new Sections(plan.lines());
    }

    private static InvalidRequest broken(String reason) {
        return new InvalidRequest(
                "plan", reason, ErrorDetails.none().withRemedy("make the plan again from its manifest"));
    }

    /** A plan's sections, one after another. For one thread. */
    public static final class Sections implements Iterator<CustomerPlan>, AutoCloseable {
        private final Stream<String> lines;
        private final Iterator<String> rest;
        private final String origin;
        private @Nullable Line head;

        private Sections(Stream<String> lines) {
            this.lines = lines;
            this.rest = lines.iterator();
            Line first = line();
            if (!first.kind().equals(PlanText.PLAN) || first.number("version") != 1) {
                throw broken("is none, or of a version that is not known here");
            }
            this.origin = first.get("origin");
            this.head = line();
        }

        private Line line() {
            if (!rest.hasNext()) {
                throw broken("is cut short");
            }
            return Line.parse(rest.next());
        }

        private Line end() {
            if (head == null || !head.kind().equals(PlanText.END) || rest.hasNext()) {
                throw broken("does not end where it should");
            }
            return head;
        }

        @Override
        public boolean hasNext() {
            return head != null && head.kind().equals(PlanText.CUSTOMER);
        }

        @Override
        public CustomerPlan next() {
            if (head == null || !hasNext()) {
                throw new NoSuchElementException();
            }
            Line first = head;
            CustomerId customer = PlanText.customer(first);
            List<CustomerPlan.RoleFact> roles = new ArrayList<>();
            List<CustomerPlan.UnitFact> units = new ArrayList<>();
            List<PlanStep> steps = new ArrayList<>();
            List<CustomerPlan.SettledRow> settled = new ArrayList<>();
            List<CustomerPlan.Note> notes = new ArrayList<>();
            Line line = line();
            while (!line.kind().equals(PlanText.CUSTOMER) && !line.kind().equals(PlanText.END)) {
                switch (line.kind()) {
                    case PlanText.ROLE -> roles.add(PlanText.role(line));
                    case PlanText.UNITS -> units.add(PlanText.units(line));
                    case PlanText.STEP -> steps.add(PlanText.step(line, customer));
                    case PlanText.SETTLED -> settled.add(PlanText.settled(line));
                    case PlanText.NOTE -> notes.add(PlanText.note(line));
                    default -> throw new IllegalArgumentException("no such line: " + line.kind());
                }
                line = line();
            }
            head = line;
            return new CustomerPlan(customer, (int) first.number("users"), roles, units, steps, settled, notes);
        }

        @Override
        public void close() {
            lines.close();
        }
    }
}
