package dev.partnerdirectory.rest.call;

import dev.partnerdirectory.core.error.DirectoryException;
import dev.partnerdirectory.core.error.Interrupted;
import dev.partnerdirectory.core.error.Unauthenticated;
import dev.partnerdirectory.core.error.Unsupported;
import dev.partnerdirectory.core.model.Operation;
import dev.partnerdirectory.rest.auth.AccessToken;
import dev.partnerdirectory.rest.auth.AccessTokens;
import dev.partnerdirectory.rest.options.Cloud;
import dev.partnerdirectory.rest.options.ConnectionOptions;
import dev.partnerdirectory.rest.options.RetryOptions;
import feign.codec.DecodeException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes calls: a token, a sending, and sending again where {@link RetryPolicy} allows it. Thread-safe. */
public final class Calls {
    private static final Logger LOG = LoggerFactory.getLogger("dev.partnerdirectory.rest");

    /** All that a token without a person behind it may do (wire sheet 1.2). */
    private static final Set<Operation> OPEN_TO_APPLICATIONS = Set.of(Operation.LIST_CUSTOMERS, Operation.GET_CUSTOMER);

    private static final int HTTP_OK = 200;

    private final AccessTokens tokens;
    private final Cloud cloud;
    private final ConnectionOptions connection;
    private final RetryOptions retry;
    private final RetryPolicy policy;
    private final RetryBudget budget;
    private final Time time;
    /** Whether callers want to hear of every refusal for there being too many calls. */
    private final boolean pacedByCaller;

    public Calls(AccessTokens tokens, Cloud cloud, ConnectionOptions connection, RetryOptions retry, Time time) {
        this.tokens = tokens;
        this.cloud = cloud;
        this.connection = connection;
        this.retry = retry;
        this.policy = new RetryPolicy(retry, time.random());
        this.budget = new RetryBudget(retry.budget());
        this.time = time;
        this.pacedByCaller = false;
    }

    private Calls(Calls patient) {
        this.tokens = patient.tokens;
        this.cloud = patient.cloud;
        this.connection = patient.connection;
        this.retry = patient.retry;
        this.policy = patient.policy;
        this.budget = patient.budget;
        this.time = patient.time;
        this.pacedByCaller = true;
    }

    /** The same, but nothing is sent again that was refused for there being too many calls. */
    public Calls pacedByCaller() {
        return new Calls(this);
    }

    /**
     * Makes one call to its end.
     *
     * @param send sends it once, by a Feign interface
     */
    public <T> T make(Asked asked, Function<Call, T> send) {
        cloud.whyNot(asked.operation()).ifPresent(reason -> {
            throw new Unsupported(reason, asked.details());
        });
        return CallLog.during(asked, () -> new Run<>(asked, send).toEnd());
    }

    /** One call's state from its first sending to its end. */
    private final class Run<T> {
        private final Asked asked;
        private final Function<Call, T> send;
        private final Deadline deadline = new Deadline(time.nanos(), retry.deadline());
        private AccessToken token;
        private boolean renewed;
        private boolean mayHaveHappened;
        private int sent;

        Run(Asked asked, Function<Call, T> send) {
            this.asked = asked;
            this.send = send;
            this.token = allowed(tokens.get());
        }

        T toEnd() {
            while (true) {
                try {
                    return once();
                } catch (AttemptFailure failure) {
                    after(failure);
                }
            }
        }

        private T once() {
            if (Thread.currentThread().isInterrupted()) {
                throw interrupted();
            }
            sent++;
            Call call = new Call(asked, token, deadline, connection.connectTimeout(), connection.responseTimeout());
            long start = time.nanos().getAsLong();
            try {
                T answer = send.apply(call);
                LOG.debug("{}: done in {} ms", asked.words(), millisSince(start));
                budget.success();
                return answer;
            } catch (NotUnderstood answer) {
                throw new AttemptFailure.Unreadable(HTTP_OK, String.valueOf(answer.getMessage()));
            } catch (DecodeException wrapped) {
                if (wrapped.getCause() instanceof AttemptFailure failure) {
                    throw failure;
                }
                throw wrapped;
            } catch (AttemptFailure failure) {
                LOG.debug("{}: {} in {} ms", asked.words(), failure.what(), millisSince(start));
                throw failure;
            }
        }

        private long millisSince(long start) {
            return Duration.ofNanos(time.nanos().getAsLong() - start).toMillis();
        }

        /** Returns where the call is to be sent again, and throws where it is over. */
        private void after(AttemptFailure failure) {
            mayHaveHappened |= asked.operation().isWrite() && RetryPolicy.mayHaveHappened(failure);
            if (Thread.currentThread().isInterrupted()) {
                throw interrupted();
            }
            if (isRefusedToken(failure)) {
                AccessToken other = token(failure, () -> tokens.renew(token));
                renewed = true;
                if (!other.value().equals(token.value())) {
                    token = allowed(other);
                    return;
                }
            }
            boolean isCallersAffair = pacedByCaller && RetryPolicy.isTooMany(failure);
            if (isCallersAffair || sent >= retry.maxAttempts() || !RetryPolicy.mayRepeat(asked.operation(), failure)) {
                throw verdict(failure);
            }
            Duration delay = policy.delay(sent - 1, failure);
            boolean paid = failure.retryAfter().isPresent() || budget.take();
            if (!paid || delay.compareTo(deadline.left()) >= 0) {
                throw verdict(failure);
            }
            LOG.info("{}: {}; sent again in {} ms", asked.words(), failure.what(), delay.toMillis());
            sleep(delay);
            token = allowed(token(failure, tokens::get));
        }

        /** Without a token the call is over; what was sent before decides how. */
        private AccessToken token(AttemptFailure failure, Supplier<AccessToken> from) {
            try {
                return from.get();
            } catch (DirectoryException none) {
                throw mayHaveHappened ? verdict(failure) : none;
            }
        }

        /** A token is renewed once in a call, and not for want of something that no renewal adds. */
        private boolean isRefusedToken(AttemptFailure failure) {
            return !renewed
                    && failure instanceof AttemptFailure.Refused refused
                    && refused.status() == 401
                    && !refused.fault().hasCode("900421");
        }

        private DirectoryException verdict(AttemptFailure failure) {
            DirectoryException verdict = Verdicts.of(asked, failure, mayHaveHappened);
            return verdict instanceof Unauthenticated refused
                    ? tokens.remedy().map(how -> Remedies.signIn(refused, how)).orElse(refused)
                    : verdict;
        }

        private void sleep(Duration delay) {
            try {
                time.sleeper().sleep(delay);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw interrupted();
            }
        }

        private DirectoryException interrupted() {
            return mayHaveHappened
                    ? Verdicts.interruptedUnknown(asked)
                    : new Interrupted(
                            Verdicts.message(
                                    asked, "interrupted; nothing was changed", Optional.empty(), Optional.empty()),
                            asked.details());
        }

        private AccessToken allowed(AccessToken candidate) {
            if (candidate.claims().isAppOnly() && !OPEN_TO_APPLICATIONS.contains(asked.operation())) {
                throw new Unsupported(
                        "the service refuses to " + asked.operation().words() + " for an application without a person",
                        asked.details().withRemedy("sign in as a person, with multi-factor authentication"));
            }
            return candidate;
        }
    }
}
