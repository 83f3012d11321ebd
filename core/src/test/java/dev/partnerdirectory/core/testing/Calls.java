package dev.partnerdirectory.core.testing;

import dev.partnerdirectory.core.error.Conflict;
import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Interrupted;
import dev.partnerdirectory.core.error.NotFound;
import dev.partnerdirectory.core.error.OutcomeUnknown;
import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.core.model.RequestId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What was asked of the directory, and what is to go wrong. Effects happen one at a time. Thread-safe. */
public final class Calls {
    /** One call that arrived. */
    public record Call(Operation operation, Optional<CorrelationId> correlationId, Optional<RequestId> requestId) {}

    /** What becomes of a call. */
    @FunctionalInterface
    public interface Fault {
        Object apply(Supplier<?> effect);

        /** The call is answered as if there were no fault. */
        static Fault none() {
            return Supplier::get;
        }

        /** It takes effect and its answer is lost. */
        static Fault lostAfter() {
            return effect -> {
                try {
                    Object answer = effect.get();
                    throw new OutcomeUnknown("lost: " + answer.getClass().getSimpleName(), ErrorDetails.none());
                } catch (OutcomeUnknown lost) {
                    throw lost;
                } catch (DirectoryException refusal) {
                    throw new OutcomeUnknown("the refusal was lost", ErrorDetails.none(), refusal);
                }
            };
        }

        /** It never arrives. */
        static Fault lostBefore() {
            return effect -> {
                throw new OutcomeUnknown("the answer was lost", ErrorDetails.none());
            };
        }

        /** It is refused. */
        static Fault refused(DirectoryException refusal) {
            return effect -> {
                throw refusal;
            };
        }

        /** Somebody else does just this a moment before, so that it is refused. */
        static Fault beaten(DirectoryException refusal) {
            return effect -> {
                Object unused = effect.get();
                throw refusal;
            };
        }

        /** The user is not to be seen yet. */
        static Fault lagging() {
            return refused(new NotFound(
                    NotFound.Missing.USER,
                    "not seen yet",
                    ErrorDetails.none().withVisibleWithin(Duration.ofSeconds(60))));
        }
    }

    private record Answered(Operation operation, List<?> request, Supplier<?> answer) {}

    private final List<Call> log = new ArrayList<>();
    private final List<Operation> effects = new ArrayList<>();
    private final Map<Operation, Deque<Fault>> faults = new EnumMap<>(Operation.class);
    private final Map<RequestId, Answered> answered = new HashMap<>();
    private boolean forgetful;

    /** The next calls of this operation go so, one after another. */
    public synchronized void next(Operation operation, Fault... these) {
        faults.computeIfAbsent(operation, any -> new ArrayDeque<>()).addAll(List.of(these));
    }

    /** The next {@code times} calls of this operation go so. */
    public void next(Operation operation, int times, Fault fault) {
        for (int i = 0; i < times; i++) {
            next(operation, fault);
        }
    }

    /** From now on no request id is remembered. */
    public synchronized void forget() {
        forgetful = true;
    }

    synchronized boolean remembers() {
        return !forgetful;
    }

    /** Every call that arrived, in order. */
    public synchronized List<Call> log() {
        return List.copyOf(log);
    }

    /** Every call of this operation. */
    public synchronized List<Call> of(Operation operation) {
        return log.stream().filter(call -> call.operation() == operation).toList();
    }

    /** Every write that arrived. */
    public synchronized List<Operation> writes() {
        return log.stream().map(Call::operation).filter(Operation::isWrite).toList();
    }

    /** Every write that changed something, in order. */
    public synchronized List<Operation> effects() {
        return List.copyOf(effects);
    }

    <T> T read(Operation operation, Optional<CorrelationId> correlationId, Supplier<T> answer) {
        return arrive(new Call(operation, correlationId, Optional.empty()), answer);
    }

    /** @param request what tells this write from others under the same request id */
    <T> T write(
            Operation operation,
            Optional<CorrelationId> correlationId,
            RequestId id,
            List<?> request,
            Supplier<T> effect) {
        return arrive(
                new Call(operation, correlationId, Optional.of(id)),
                () -> once(operation, id, request, () -> effective(operation, effect)));
    }

    @SuppressWarnings("unchecked")
    private <T> T arrive(Call call, Supplier<T> answer) {
        if (Thread.currentThread().isInterrupted()) {
            throw new Interrupted("interrupted before the call", ErrorDetails.none());
        }
        // A fault may block, so it runs outside the lock.
        return (T) faultOf(call).apply(() -> {
            synchronized (this) {
                return answer.get();
            }
        });
    }

    private synchronized Fault faultOf(Call call) {
        log.add(call);
        Deque<Fault> due = faults.getOrDefault(call.operation(), new ArrayDeque<>());
        return due.isEmpty() ? Fault.none() : due.remove();
    }

    private <T> T effective(Operation operation, Supplier<T> effect) {
        T result = effect.get();
        effects.add(operation);
        return result;
    }

    /** The same id again gets the same answer, refusals too. */
    @SuppressWarnings("unchecked")
    private <T> T once(Operation operation, RequestId id, List<?> request, Supplier<T> effect) {
        Answered before = answered.get(id);
        if (before != null && !forgetful) {
            if (before.operation() != operation || !before.request().equals(request)) {
                throw new Conflict(Conflict.Reason.REQUEST_ID_REUSED, "another write had this id", ErrorDetails.none());
            }
            return (T) before.answer().get();
        }
        try {
            T result = effect.get();
            answered.put(id, new Answered(operation, request, () -> result));
            return result;
        } catch (DirectoryException refusal) {
            answered.put(id, new Answered(operation, request, () -> {
                throw refusal;
            }));
            throw refusal;
        }
    }
}
