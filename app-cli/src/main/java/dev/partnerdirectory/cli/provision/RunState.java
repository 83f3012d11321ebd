package dev.partnerdirectory.cli.provision;

import dev.partnerdirectory.cli.journal.RunFolder;
import dev.partnerdirectory.core.error.InvalidRequest;
import dev.partnerdirectory.core.report.Result;
import dev.partnerdirectory.core.report.RunReport;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * How far a run is.
 *
 * @param word   {@code atWork}, {@code complete}, {@code resumable}, {@code notBegun} or {@code damaged}
 * @param report empty where its plan or journal cannot be read
 */
record RunState(RunFolder run, String word, Optional<RunReport> report) {
    static RunState of(RunFolder run) {
        try {
            if (!run.isBegun()) {
                return new RunState(run, run.isAtWork() ? "atWork" : "notBegun", Optional.empty());
            }
            RunReport report = Desk.withoutDirectory().report(run.plan(), run.look(), row -> {});
            String over = report.complete() ? "complete" : "resumable";
            return new RunState(run, run.isAtWork() ? "atWork" : over, Optional.of(report));
        } catch (InvalidRequest | UncheckedIOException broken) {
            return new RunState(run, "damaged", Optional.empty());
        }
    }

    Optional<Long> steps() {
        return report.map(known ->
                known.steps().values().stream().mapToLong(Long::longValue).sum());
    }

    Optional<Long> count(Result result) {
        return report.map(known -> known.count(result));
    }
}
