package dev.partnerdirectory.core.write;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.error.Interrupted;
import dev.partnerdirectory.core.error.OutcomeUnknown;
import dev.partnerdirectory.core.model.CorrelationId;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.port.out.DirectoryEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Sends every write. An answer ends the write. If the answer is lost ({@link OutcomeUnknown}), the write is sent again
 * with the same request id, up to {@value #MAX_RESENDS} times, after 1, 2 and 4 seconds. A directory that keeps request
 * ids repeats its first answer. If no answer arrives, or a resend is refused, the directory is read, because the effect
 * of our own first send may be the cause of the refusal:
 *
 * <ul>
 * <li>If the effect is seen, the write is done.
 * <li>If the effect is certainly missing and a definite refusal was received, the write ends with that refusal.
 * <li>Otherwise the outcome stays unknown. It is never guessed.
 * </ul>
 *
 * <p>A refusal of the first send is final. Stateless, thread-safe.
 */
final class IdempotentWriter {
    static final int MAX_RESENDS = 3;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration ECHO_WINDOW = Duration.ofSeconds(30);

    private final Settings settings;
    private final Set<RequestId> sentBefore;
    private final CorrelationId correlation;
    private final ReplicationWait replication;

    /** @param sentBefore ids of writes that an earlier process may have sent; the first send here is then a resend */
    IdempotentWriter(
            Settings settings, Set<RequestId> sentBefore, CorrelationId correlation, ReplicationWait replication) {
        this.settings = settings;
        this.sentBefore = Set.copyOf(sentBefore);
        this.correlation = correlation;
        this.replication = replication;
    }

    /**
     * Does the write. A dry run only asks for the answer.
     *
     * @param ids gives the request id just before the first send. It also gives a new one after each refusal because
     *     the user is not visible yet, since a directory that keeps request ids would repeat the refusal
     * @throws Interrupted    if the thread was interrupted before anything was sent
     * @throws OutcomeUnknown if neither the answer nor reading back shows the outcome, or the thread was interrupted
     *     after the write was sent
     */
    <T> Done<T> write(WriteAttempt<T> attempt, Supplier<RequestId> ids) {
        Supplier<Done<T>> once = () -> {
            RequestId id = ids.get();
            return settings.dryRun()
                    ? new Done<>(attempt.send().apply(id), Outcome.WOULD_APPLY, Optional.empty())
                    : new Sending<>(attempt, id).settleAndTell();
        };
        return attempt.user().isPresent()
                ? replication.patiently(
                        attempt.customer().orElseThrow(), attempt.user().get(), once)
                : once.get();
    }

    /** Whether an earlier process may have sent the write, so that the state before it is unknown. */
    boolean mayFollowAnother() {
        return !sentBefore.isEmpty();
    }

    /** Whether nothing is sent. A state that would cause a refusal must then be read. */
    boolean isDryRun() {
        return settings.dryRun();
    }

    /** One write under one request id. */
    private final class Sending<T> {
        private final WriteAttempt<T> attempt;
        private final RequestId id;

        Sending(WriteAttempt<T> attempt, RequestId id) {
            this.attempt = attempt;
            this.id = id;
        }

        Done<T> settleAndTell() {
            Instant begin = settings.clock().instant();
            try {
                Done<T> done = done();
                tell(begin, done.outcome(), Optional.empty());
                return done;
            } catch (DirectoryException failure) {
                boolean unknown = failure.kind() == ErrorKind.OUTCOME_UNKNOWN;
                tell(begin, unknown ? Outcome.UNKNOWN : Outcome.REJECTED, Optional.of(failure.kind()));
                throw failure;
            }
        }

        private Done<T> done() {
            try {
                return Done.applied(settle(), id);
            } catch (DirectoryException refusal) {
                return Done.alreadySo(attempt.alreadySo().apply(refusal).orElseThrow(() -> refusal));
            }
        }

        private void tell(Instant begin, Outcome outcome, Optional<ErrorKind> failure) {
            settings.listener()
                    .on(new DirectoryEvent.WriteEnded(
                            settings.call().actor(),
                            attempt.operation(),
                            attempt.customer(),
                            attempt.target(),
                            outcome,
                            failure,
                            id,
                            correlation,
                            Duration.between(begin, settings.clock().instant())));
        }

        private T settle() {
            if (Thread.currentThread().isInterrupted()) {
                throw new Interrupted("interrupted; '%s' was not sent".formatted(words()), attempt.details(id));
            }
            if (sentBefore.contains(id)) {
                return resend(new OutcomeUnknown(
                        "'%s' may have been sent by a run that ended before its answer was written down"
                                .formatted(words()),
                        attempt.details(id)));
            }
            try {
                return attempt.send().apply(id);
            } catch (OutcomeUnknown lost) {
                return resend(lost);
            }
        }

        private T resend(OutcomeUnknown first) {
            OutcomeUnknown lost = first;
            Duration pause = FIRST_PAUSE;
            for (int resend = 1; resend <= MAX_RESENDS; resend++) {
                settings.listener().on(new DirectoryEvent.ResendingWrite(attempt.operation(), id, resend, pause));
                pause(pause, lost);
                try {
                    return attempt.send().apply(id);
                } catch (OutcomeUnknown again) {
                    lost = again;
                } catch (DirectoryException refusal) {
                    return afterRefusal(lost, refusal);
                }
                pause = pause.multipliedBy(2);
            }
            OutcomeUnknown unknown = lost;
            return look(unknown).seen().orElseThrow(() -> unknown);
        }

        private T afterRefusal(OutcomeUnknown lost, DirectoryException refusal) {
            if (refusal.kind() == ErrorKind.INTERRUPTED) {
                throw interrupted(refusal);
            }
            Backoff backoff = new Backoff(settings.clock(), ECHO_WINDOW);
            while (true) {
                ReadBack<T> found = look(lost);
                if (found.seen().isPresent()) {
                    return found.seen().get();
                }
                boolean isAboutTheWrite = isAboutTheWrite(refusal);
                if (isAboutTheWrite && (found.contrary() || !attempt.echo().test(refusal))) {
                    throw refusal;
                }
                // The refusal says that the effect is there, but reading says that it is not. One of them is out of
                // date.
                Optional<Duration> next = isAboutTheWrite ? backoff.next() : Optional.empty();
                if (next.isEmpty()) {
                    lost.addSuppressed(refusal);
                    throw lost;
                }
                pause(next.get(), lost);
            }
        }

        private ReadBack<T> look(OutcomeUnknown lost) {
            settings.listener().on(new DirectoryEvent.ReadingBack(attempt.operation(), id));
            try {
                return attempt.readBack().get();
            } catch (DirectoryException unreadable) {
                lost.addSuppressed(unreadable);
                throw lost;
            }
        }

        private void pause(Duration pause, OutcomeUnknown lost) {
            settings.sleeper().sleep(pause, () -> interrupted(lost));
        }

        private OutcomeUnknown interrupted(DirectoryException cause) {
            return new OutcomeUnknown(
                    "interrupted; '%s' was sent and its answer lost".formatted(words()), attempt.details(id), cause);
        }

        private String words() {
            return attempt.operation().words();
        }
    }

    /** Whether a refusal is about the request itself and not only about this attempt. */
    private static boolean isAboutTheWrite(DirectoryException refusal) {
        return switch (refusal.kind()) {
            case REJECTED, NOT_FOUND, CONFLICT, FORBIDDEN, UNSUPPORTED, INVALID_REQUEST, GUARD_RAIL -> true;
            case UNAUTHENTICATED, RATE_LIMITED, UNAVAILABLE, OUTCOME_UNKNOWN, UNEXPECTED_RESPONSE, INTERRUPTED -> false;
        };
    }
}
