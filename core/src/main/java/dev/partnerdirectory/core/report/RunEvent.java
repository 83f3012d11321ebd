package dev.partnerdirectory.core.report;

import dev.partnerdirectory.core.model.customer.CustomerId;
import java.time.Duration;
import java.util.Optional;

/** Something that happened in a run. Holds no secret. */
public sealed interface RunEvent {
    /** A step has its result; whether it can be seen is looked for later. */
    record StepFinished(StepResult result) implements RunEvent {}

    /**
     * How far it is.
     *
     * @param done      steps that have their result, of this run and of those it goes on with
     * @param total     steps of the plan
     * @param perMinute steps a minute since this run began or was resumed
     * @param left      how long it takes at this rate; empty while there is none
     */
    record Progress(long done, long total, double perMinute, Optional<Duration> left) implements RunEvent {}

    /** A customer's changes were looked for; {@code unseen} of them could not be seen. */
    record CustomerVerified(CustomerId customer, int unseen) implements RunEvent {}
}
