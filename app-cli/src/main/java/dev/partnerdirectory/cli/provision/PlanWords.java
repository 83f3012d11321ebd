package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.cli.profile.TimeSpan;
import dev.partnerdirectory.core.model.Counted;
import dev.partnerdirectory.core.plan.Change;
import dev.partnerdirectory.core.plan.PlanSummary;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Describes a plan in words. Stateless. */
final class PlanWords {
    private PlanWords() {}

    /** The number of changes. */
    static String changes(PlanSummary plan) {
        String asWished = Counted.of(plan.settled(), "row") + (plan.settled() == 1 ? " needs" : " need") + " no change";
        if (plan.isEmpty()) {
            return "nothing to do: " + asWished;
        }
        return "%d to add, %d to change, %d to remove; %s"
                .formatted(
                        count(plan, Change.Sign.ADDS),
                        count(plan, Change.Sign.CHANGES),
                        count(plan, Change.Sign.TAKES),
                        asWished);
    }

    private static long count(PlanSummary plan, Change.Sign sign) {
        return plan.countsByKind().entrySet().stream()
                .filter(entry -> entry.getKey().sign() == sign)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The estimated calls and time. */
    static String cost(PlanSummary plan) {
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
}
