package dev.partnerdirectory.fake.http.fault;

import dev.partnerdirectory.core.model.Operation;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A rule that says which calls fail, when and how. Each rule counts the calls of its own operations, from 1.
 *
 * @param name shown to users and in the journal
 */
public record FaultRule(String name, Set<Operation> operations, When when, Fault fault) {
    public FaultRule {
        operations = Set.copyOf(operations);
    }

    /** Which of the counted calls fail. */
    public sealed interface When {
        /** Whether the call with this number fails. */
        boolean strikes(long number);

        /** {@code times} calls, starting with call {@code first}. */
        record Script(long first, long times) implements When {
            public Script {
                if (first < 1 || times < 1) {
                    throw new IllegalArgumentException(
                            "a rule strikes from the first call on or a later one, and at least once");
                }
            }

            @Override
            public boolean strikes(long number) {
                return number >= first && number - first < times;
            }
        }

        /** The first call, and then every {@code every}th one. */
        record Regularly(long every) implements When {
            public Regularly {
                if (every < 1) {
                    throw new IllegalArgumentException("a rule cannot strike every %d calls".formatted(every));
                }
            }

            @Override
            public boolean strikes(long number) {
                return (number - 1) % every == 0;
            }
        }

        /** Any call with this probability. It is drawn from the seed and the call's number. */
        record Chance(double probability, long seed) implements When {
            public Chance {
                if (!(probability >= 0 && probability <= 1)) {
                    throw new IllegalArgumentException("a probability is between 0 and 1, not " + probability);
                }
            }

            @Override
            public boolean strikes(long number) {
                return Draw.of(seed, number).nextDouble() < probability;
            }
        }
    }

    /** The {@code nth} call of this operation fails. */
    public static FaultRule onCall(long nth, Operation operation, Fault fault) {
        return new FaultRule(fault.kind().name(), Set.of(operation), new When.Script(nth, 1), fault);
    }

    /** The next call of this operation fails. */
    public static FaultRule next(Operation operation, Fault fault) {
        return onCall(1, operation, fault);
    }

    /** Calls of these operations fail with this probability. */
    public static FaultRule sometimes(double probability, long seed, Set<Operation> operations, Fault fault) {
        return new FaultRule(fault.kind().name(), operations, new When.Chance(probability, seed), fault);
    }

    public static Set<Operation> allOperations() {
        return EnumSet.allOf(Operation.class);
    }

    public static Set<Operation> writes() {
        return those(Operation::isWrite);
    }

    public static Set<Operation> reads() {
        return those(operation -> !operation.isWrite());
    }

    private static Set<Operation> those(Predicate<Operation> wanted) {
        Set<Operation> found = EnumSet.noneOf(Operation.class);
        Arrays.stream(Operation.values()).filter(wanted).forEach(found::add);
        return found;
    }
}
