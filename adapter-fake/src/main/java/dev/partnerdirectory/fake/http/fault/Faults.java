package dev.partnerdirectory.fake.http.fault;

import dev.partnerdirectory.core.model.Operation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The rules in force, with their counts. The first matching rule applies; rules with a probability come last.
 * Thread-safe.
 */
public final class Faults {
    private final List<CountedRule> rules = new CopyOnWriteArrayList<>();

    /** A rule, the number of calls it counted, and the number of calls it applied to. */
    private record CountedRule(FaultRule rule, AtomicLong seen, AtomicLong struck) {}

    /** A rule with its counts, to show to users. */
    public record Tally(FaultRule rule, long seen, long struck) {}

    public void add(FaultRule rule) {
        CountedRule counted = new CountedRule(rule, new AtomicLong(), new AtomicLong());
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
     * The rule that applies to this call, if any. Every rule for the operation counts the call, even if another rule
     * applies. A rule for every nth call is the exception: it counts only calls that no earlier rule applied to, so
     * that several such rules each get their share.
     */
    public Optional<FaultRule> strike(Operation operation) {
        if (rules.isEmpty()) {
            return Optional.empty();
        }
        CountedRule striking = null;
        for (CountedRule counted : rules) {
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
