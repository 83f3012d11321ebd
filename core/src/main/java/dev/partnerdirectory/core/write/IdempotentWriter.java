package dev.partnerdirectory.core.write;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.ErrorKind;
import dev.partnerdirectory.core.error.Interrupted;
import dev.partnerdirectory.core.error.OutcomeUnknown;
import dev.partnerdirectory.core.model.RequestId;
import dev.partnerdirectory.core.outcome.Done;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.port.out.DirectoryEvent;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The way of every write. An answer ends it; a lost one ({@link OutcomeUnknown}) has it sent again with the same
 * request id, up to {@value #MAX_RESENDS} times after 1, 2 and 4 seconds, for a directory that keeps request ids
 * answers as it did the first time. What a resend is refused with may be the echo of our own first send, so then, and
 * when the answer stays lost, the directory is read:
 *
 * <ul>
 *   <li>the effect is seen: it is done;
 *   <li>it is plainly not there, and a definite refusal was received: that refusal;
 *   <li>otherwise it stays unknown. Never a guess.
 * </ul>
 *
 * A refusal of the first send is a refusal. Stateless, thread-safe.
 */
final class IdempotentWriter {
    static final int MAX_RESENDS = 3;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration ECHO_WINDOW = Duration.ofSeconds(30);

    private final Settings settings;
    private final Set<RequestId> sentBefore;

    /** @param sentBefore ids whose writes an earlier process may have sent: the first send here is a second one */
    IdempotentWriter(Settings settings, Set<RequestId> sentBefore) {
        this.settings = settings;
        this.sentBefore = Set.copyOf(sentBefore);
    }

    /**
     * Sends and settles; a dry run only asks for the answer.
     *
     * @throws Interrupted    if the thread was interrupted before anything was sent
     * @throws OutcomeUnknown if neither answer nor reading back tells, or the thread was interrupted since
     */
    <T> Done<T> settle(Write<T> write) {
        if (settings.dryRun()) {
            return new Done<>(write.send(), Outcome.WOULD_APPLY, Optional.empty());
        }
        return Done.applied(send(write), write.requestId());
    }

    private <T> T send(Write<T> write) {
        if (Thread.currentThread().isInterrupted()) {
            throw new Interrupted(
                    "interrupted; '%s' was not sent".formatted(write.operation().words()), write.about());
        }
        if (sentBefore.contains(write.requestId())) {
            return resend(write, lostBefore(write));
        }
        try {
            return write.send();
        } catch (OutcomeUnknown lost) {
            return resend(write, lost);
        }
    }

    private static OutcomeUnknown lostBefore(Write<?> write) {
        return new OutcomeUnknown(
                "'%s' may have been sent by a run that ended before its answer was written down"
                        .formatted(write.operation().words()),
                write.about().withRequestId(write.requestId()));
    }

    private <T> T resend(Write<T> write, OutcomeUnknown first) {
        OutcomeUnknown lost = first;
        Duration pause = FIRST_PAUSE;
        for (int attempt = 1; attempt <= MAX_RESENDS; attempt++) {
            settings.listener()
                    .on(new DirectoryEvent.ResendingWrite(write.operation(), write.requestId(), attempt, pause));
            pause(pause, write, lost);
            try {
                return write.send();
            } catch (OutcomeUnknown again) {
                lost = again;
            } catch (DirectoryException refusal) {
                return afterRefusal(write, lost, refusal);
            }
            pause = pause.multipliedBy(2);
        }
        Optional<T> seen = look(write, lost).seen();
        if (seen.isPresent()) {
            return seen.get();
        }
        throw lost;
    }

    private <T> T afterRefusal(Write<T> write, OutcomeUnknown lost, DirectoryException refusal) {
        if (refusal.kind() == ErrorKind.INTERRUPTED) {
            throw interrupted(write, refusal);
        }
        Window window = new Window(settings.clock(), ECHO_WINDOW);
        while (true) {
            ReadBack<T> sight = look(write, lost);
            if (sight.seen().isPresent()) {
                return sight.seen().get();
            }
            if (!tellsOfTheWrite(refusal)) {
                lost.addSuppressed(refusal);
                throw lost;
            }
            if (sight.contrary() || !write.echo().test(refusal)) {
                throw refusal;
            }
            // The refusal says the effect is there, reading does not: one of them is behind.
            Optional<Duration> next = window.next();
            if (next.isEmpty()) {
                lost.addSuppressed(refusal);
                throw lost;
            }
            pause(next.get(), write, lost);
        }
    }

    /** Whether a refusal speaks of what was asked, not merely of this attempt at asking. */
    private static boolean tellsOfTheWrite(DirectoryException refusal) {
        return switch (refusal.kind()) {
            case REJECTED, NOT_FOUND, CONFLICT, FORBIDDEN, UNSUPPORTED, INVALID_REQUEST, GUARD_RAIL -> true;
            case UNAUTHENTICATED, RATE_LIMITED, UNAVAILABLE, OUTCOME_UNKNOWN, UNEXPECTED_RESPONSE, INTERRUPTED -> false;
        };
    }

    private <T> ReadBack<T> look(Write<T> write, OutcomeUnknown lost) {
        settings.listener().on(new DirectoryEvent.ReadingBack(write.operation(), write.requestId()));
        try {
            return write.readBack().get();
        } catch (DirectoryException unreadable) {
            lost.addSuppressed(unreadable);
            throw lost;
        }
    }

    private void pause(Duration pause, Write<?> write, OutcomeUnknown lost) {
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted(write, lost);
        }
        try {
            settings.sleeper().sleep(pause);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw interrupted(write, lost);
        }
    }

    private static OutcomeUnknown interrupted(Write<?> write, DirectoryException cause) {
        return new OutcomeUnknown(
                "interrupted; '%s' was sent and its answer lost"
                        .formatted(write.operation().words()),
                write.about().withRequestId(write.requestId()),
                cause);
    }
}
