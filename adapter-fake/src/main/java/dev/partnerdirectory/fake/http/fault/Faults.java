package dev.partnerdirectory.fake.http.fault;

import dev.partnerdirectory.core.model.Operation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** The rules in force, each with its count. The first that strikes wins; scripts come before chances. Thread-safe. */
public final class Faults {
    private final List<Counted> rules = new CopyOnWriteArrayList<>();

    /** A rule and how many calls it has looked at and struck. */
    private record Counted(FaultRule rule, AtomicLong seen, AtomicLong struck) {}

    /** A rule with its counts, for people. */
    public record Tally(FaultRule rule, long seen, long struck) {}

    public void add(FaultRule rule) {
        Counted counted = new Counted(rule, new AtomicLong(), new AtomicLong());
        boolean script = !(rule.when() instanceof FaultRule.When.Chance);
        rules.add(script ? scripts() : rules.size(), counted);
    }

    private int scripts() {
        return (int) rules.stream()
                .filter(counted -> !(counted.rule.when() instanceof FaultRule.When.Chance))
                .count();
    }

    public void clear() {
        rules.clear();
    }

    public List<Tally> tallies() {
        return rules.stream()
                .map(counted -> new Tally(counted.rule, counted.seen.get(), counted.struck.get()))
                .toList();
    }

    /**
     * What strikes this call. Every rule about it counts it, whether another strikes first or not; but a regular one counts
     * only what is left to it, so that several of them all get their share.
     */
    public Optional<FaultRule> strike(Operation operation) {
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        Counted striking = null;
        for (Counted counted : rules) {
            boolean isLeft = striking == null || !(counted.rule.when() instanceof FaultRule.When.Regularly);
            if (isLeft
                    && counted.rule.operations().contains(operation)
                    && counted.rule.when().strikes(counted.seen.incrementAndGet())
                    && striking == null) {
                striking = counted;
            }
        }
        if (striking == null) {
            return Optional.empty();
        }
        striking.struck.incrementAndGet();
        return Optional.of(striking.rule);
    }
}
