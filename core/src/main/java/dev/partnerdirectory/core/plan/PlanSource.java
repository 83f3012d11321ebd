package dev.partnerdirectory.core.plan;

import java.util.stream.Stream;

/** A plan's text as it was written to a {@link PlanSink}. Can be read more than once. */
@FunctionalInterface
public interface PlanSource {
    /** The lines, lazily, in order, without their line ends. The reader closes the stream. */
    Stream<String> lines();
}
