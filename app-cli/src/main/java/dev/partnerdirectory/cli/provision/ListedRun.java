package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.outcome.Outcome;
import dev.partnerdirectory.core.port.out.RunInfo;
import dev.partnerdirectory.core.port.out.Runs;
import dev.partnerdirectory.core.port.out.StoredRun;
import dev.partnerdirectory.core.report.RunReport;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/**
 * A run in the list of runs.
 *
 * @param state {@code atWork}, {@code complete}, {@code resumable}, {@code notBegun} or {@code damaged}
 * @param steps the number of steps by outcome; empty where its plan or journal cannot be read
 */
record ListedRun(RunInfo info, String state, Optional<Map<Outcome, Long>> steps) {
    static ListedRun of(Runs runs, RunInfo info) {
        try (StoredRun run = runs.look(info.id())) {
            boolean atWork = runs.isOpen(info.id());
            if (run.journal().isEmpty()) {
                return new ListedRun(info, atWork ? "atWork" : "notBegun", Optional.empty());
            }
            RunReport report = RunReport.of(run);
            String over = report.isComplete() ? "complete" : "resumable";
            return new ListedRun(info, atWork ? "atWork" : over, Optional.of(report.steps()));
        } catch (InvalidRequest | UncheckedIOException broken) {
            return new ListedRun(info, "damaged", Optional.empty());
        }
    }

    Optional<Long> countSteps() {
        return steps.map(
                counts -> counts.values().stream().mapToLong(Long::longValue).sum());
    }

    Optional<Long> count(Outcome result) {
        return steps.map(counts -> counts.getOrDefault(result, 0L));
    }
}
