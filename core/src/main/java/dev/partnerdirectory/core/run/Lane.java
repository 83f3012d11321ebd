package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.guard.GuardRails;
import dev.partnerdirectory.core.model.customer.CustomerId;
import dev.partnerdirectory.core.model.role.RoleCatalog;
import dev.partnerdirectory.core.model.role.RoleId;
import dev.partnerdirectory.core.plan.Change;
import dev.partnerdirectory.core.plan.CustomerPlan;
import dev.partnerdirectory.core.plan.PlanStep;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One customer's part of a run. People come side by side, each person's steps one after the other; what takes comes when
 * all that gives is done; what takes power away comes last, one step at a time, so that each sees what the one before
 * has left. At the very end the whole is looked at. Guarded by its crew.
 */
final class Lane {
    /** Something to do: steps of a chain, or, where there is none, the look at the end. */
    record Task(Lane lane, Optional<Chain> chain) {}

    private final CustomerPlan section;
    private final Deque<Deque<Chain>> phases = new ArrayDeque<>();
    private int atWork;
    private boolean closed;

    Lane(CustomerPlan section, RoleCatalog catalog) {
        this.section = section;
        List<PlanStep> giving = new ArrayList<>();
        List<PlanStep> taking = new ArrayList<>();
        List<PlanStep> takingPower = new ArrayList<>();
        for (PlanStep step : section.steps()) {
            if (step.change().kind().sign() != Change.Sign.TAKES) {
                giving.add(step);
            } else if (GuardRails.rolesOf(step.change()).stream().anyMatch(role -> givesPower(role, catalog))) {
                takingPower.add(step);
            } else {
                taking.add(step);
            }
        }
        phases.add(chains(giving));
        phases.add(chains(taking));
        takingPower.forEach(step -> phases.add(new ArrayDeque<>(List.of(new Chain(List.of(step))))));
    }

    private static boolean givesPower(RoleId role, RoleCatalog catalog) {
        return catalog.find(role).filter(RoleCatalog.Entry::privileged).isPresent();
    }

    private static Deque<Chain> chains(Collection<PlanStep> steps) {
        Map<String, List<PlanStep>> byPerson = new LinkedHashMap<>();
        for (PlanStep step : steps) {
            byPerson.computeIfAbsent(step.change().person().name().key(), any -> new ArrayList<>())
                    .add(step);
        }
        Deque<Chain> chains = new ArrayDeque<>();
        byPerson.values().forEach(theirs -> chains.add(new Chain(theirs)));
        return chains;
    }

    CustomerPlan section() {
        return section;
    }

    CustomerId customer() {
        return section.customer();
    }

    /** Something to do now, if there is. */
    Optional<Task> take() {
        while (true) {
            Deque<Chain> phase = phases.peek();
            Chain chain = phase == null ? null : phase.poll();
            if (chain != null) {
                atWork++;
                return Optional.of(new Task(this, Optional.of(chain)));
            }
            if (atWork > 0 || closed) {
                return Optional.empty();
            }
            if (phase == null) {
                closed = true;
                atWork++;
                return Optional.of(new Task(this, Optional.empty()));
            }
            phases.remove();
        }
    }

    /** A task was worked at; what is left of its chain is next. */
    void done(Task task) {
        atWork--;
        task.chain().filter(chain -> !chain.isOver()).ifPresent(chain -> {
            Deque<Chain> phase = phases.peek();
            if (phase == null) {
                throw new IllegalStateException("a phase ended with a chain at work");
            }
            phase.addFirst(chain);
        });
    }

    /** How many tasks could be taken now. */
    int ready() {
        Deque<Chain> phase = phases.peek();
        if (phase != null && !phase.isEmpty()) {
            return phase.size();
        }
        return atWork == 0 && !closed ? 1 : 0;
    }

    /** How many workers it has. */
    int atWork() {
        return atWork;
    }

    boolean isOver() {
        return closed && atWork == 0;
    }
}
