package dev.partnerdirectory.core.report;

import dev.partnerdirectory.core.model.customer.CustomerId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** An event in a run. It holds no secret. */
public sealed interface RunEvent {
    /** A step has its result. It is verified later. */
    record StepFinished(StepResult result) implements RunEvent {}

    /**
     * The progress of a run.
     *
     * @param done      steps that have their result, including those of earlier attempts of the run
     * @param total     steps of the plan
     * @param perMinute steps a minute since the run began or was resumed
     * @param left      the remaining time at this rate; empty while there is no rate yet
     */
    record Progress(long done, long total, double perMinute, Optional<Duration> left) implements RunEvent {}

    /** A customer's steps are done and verified; {@code rows} are the customer's rows in the report. */
    record CustomerFinished(CustomerId customer, List<RowResult> rows) implements RunEvent {
        public CustomerFinished {
            rows = List.copyOf(rows);
        }
    }
}
