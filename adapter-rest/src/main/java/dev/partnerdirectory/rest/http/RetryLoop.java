package dev.partnerdirectory.rest.http;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.Remedy;
import dev.partnerdirectory.core.error.Unauthenticated;
import dev.partnerdirectory.rest.auth.AccessToken;
import dev.partnerdirectory.rest.auth.AccessTokens;
import dev.partnerdirectory.rest.connection.AnswerKind;
import dev.partnerdirectory.rest.connection.Deadline;
import feign.FeignException;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One call: repeats attempts until one succeeds or no further one is allowed. Not thread-safe. */
final class RetryLoop<T> {
    private static final Logger LOG = LoggerFactory.getLogger("dev.partnerdirectory.rest");

    private final CallExecutor.Setup setup;
    private final boolean pacedByCaller;
    private CallContext call;
    private final Function<Attempt, T> send;
    private final AccessTokens tokens;
    private final Deadline deadline;
    private AccessToken token;
    private boolean renewed;
    private boolean mayHaveHappened;
    private int attempts;

    RetryLoop(
            CallExecutor.Setup setup,
            boolean pacedByCaller,
            Duration deadline,
            CallContext call,
            Function<Attempt, T> send) {
        this.setup = setup;
        this.pacedByCaller = pacedByCaller;
        this.call = call;
        this.send = send;
        this.tokens = call.customer().map(setup.tokens()::forCustomer).orElse(setup.tokens());
        this.deadline = new Deadline(setup.time().nanos(), deadline);
        try {
            this.token = supported(tokens.get());
        } catch (RuntimeException none) {
            throw ErrorMapper.noToken(call, none);
        }
    }

    T run() {
        while (true) {
            try {
                return once();
            } catch (AttemptFailure failure) {
                prepareRepeat(failure);
            }
        }
    }

    private T once() {
        stopIfInterrupted();
        if (deadline.isOver()) {
            throw ErrorMapper.late(call, mayHaveHappened);
        }
        attempts++;
        Attempt attempt = new Attempt(
                call,
                token,
                deadline,
                setup.connection().connectTimeout(),
                setup.connection().responseTimeout());
        long start = setup.time().nanos().getAsLong();
        try {
            T answer = send.apply(attempt);
            log(attempt, "done", start);
            setup.budget().success();
            return answer;
        } catch (AttemptFailure failure) {
            log(attempt, failure.what(), start);
            throw failure;
        } catch (FeignException broken) {
            throw AttemptFailure.unreadable(broken.status(), "the answer cannot be read");
        } finally {
            call = attempt.settled();
        }
    }

    private void log(Attempt attempt, String what, long start) {
        LOG.debug(
                "{}: {} in {} ms; vector {}",
                call.words(),
                what,
                Duration.ofNanos(setup.time().nanos().getAsLong() - start).toMillis(),
                attempt.settled().answered().orElse("none"));
    }

    /** Returns if the call can be repeated, and throws if it has failed. */
    private void prepareRepeat(AttemptFailure failure) {
        mayHaveHappened |= call.operation().isWrite() && RetryPolicy.mayHaveHappened(failure);
        stopIfInterrupted();
        if (isRenewed(failure)) {
            return;
        }
        if (isForCaller(failure)
                || attempts >= setup.retry().maxAttempts()
                || !RetryPolicy.mayRepeat(call.operation(), failure)) {
            throw error(failure);
        }
        Duration delay = setup.policy().delay(attempts - 1, failure);
        boolean paid =
                RetryPolicy.retryAfter(failure).isPresent() || setup.budget().take();
        if (!paid || delay.compareTo(deadline.left()) >= 0) {
            throw error(failure);
        }
        LOG.info("{}: {}; sent again in {} ms", call.words(), failure.what(), delay.toMillis());
        sleep(delay);
        token = token(failure, tokens::get);
    }

    private boolean isForCaller(AttemptFailure failure) {
        return pacedByCaller
                && failure.refusal()
                        .filter(error -> error.kind() == AnswerKind.RATE_LIMITED)
                        .isPresent();
    }

    /** Whether a new token replaces one that was refused. A call renews its token only once. */
    private boolean isRenewed(AttemptFailure failure) {
        if (renewed
                || failure.refusal().filter(setup.dialect()::wantsAnotherToken).isEmpty()) {
            return false;
        }
        renewed = true;
        AccessToken before = token;
        token = token(failure, () -> tokens.renew(before));
        return !token.value().equals(before.value());
    }

    /**
     * The token for the next attempt. Throws if there is none; if an earlier attempt may have been carried out, the
     * error says so.
     */
    private AccessToken token(AttemptFailure failure, Supplier<AccessToken> from) {
        try {
            return supported(from.get());
        } catch (RuntimeException none) {
            throw mayHaveHappened ? error(failure) : ErrorMapper.noToken(call, none);
        }
    }

    private AccessToken supported(AccessToken candidate) {
        setup.dialect().requireSupported(call, candidate);
        return candidate;
    }

    private DirectoryException error(AttemptFailure failure) {
        DirectoryException error = setup.errors().map(call, failure, mayHaveHappened);
        return error instanceof Unauthenticated refused
                ? tokens.remedy().map(how -> withRemedy(refused, how)).orElse(refused)
                : error;
    }

    /** The same error, with the embedder's text on how to sign in again. */
    private static Unauthenticated withRemedy(Unauthenticated refused, String how) {
        String what = refused.details().remedy().map(Remedy::text).orElse("sign in again");
        return new Unauthenticated(
                String.valueOf(refused.getMessage()),
                refused.isMfaMissing(),
                refused.details().withRemedy(what + ": " + how),
                refused.getCause());
    }

    private void stopIfInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw ErrorMapper.interrupted(call, mayHaveHappened);
        }
    }

    private void sleep(Duration delay) {
        try {
            setup.time().sleeper().sleep(delay);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw ErrorMapper.interrupted(call, mayHaveHappened);
        }
    }
}
