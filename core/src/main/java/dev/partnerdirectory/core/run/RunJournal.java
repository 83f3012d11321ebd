package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.journal.JournalEntry;
import dev.partnerdirectory.core.journal.JournalRecord;
import dev.partnerdirectory.core.journal.RunState;
import dev.partnerdirectory.core.plan.Plan;
import dev.partnerdirectory.core.port.out.Journal;
import dev.partnerdirectory.core.port.out.StoredRun;
import dev.partnerdirectory.core.report.RunReport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A stored run's plan, and its journal: reads the existing entries, then adds more. Thread-safe. */
final class RunJournal {
    private final Plan plan;
    private final Journal journal;
    private final RunState state = new RunState();
    private final ReentrantLock appending = new ReentrantLock();
    private @Nullable RuntimeException failure;

    /** @throws dev.partnerdirectory.core.error.InvalidRequest if the journal's chain is broken */
    RunJournal(StoredRun run) {
        this.plan = run.plan();
        this.journal = run.journal();
        journal.read(state::follow);
    }

    /**
     * The journal of a run that has begun.
     *
     * @throws dev.partnerdirectory.core.error.InvalidRequest if it holds no run, or the run of another plan
     */
    static RunJournal begun(StoredRun run) {
        RunJournal journal = new RunJournal(run);
        JournalEntry.Begun unused = journal.state.begunWith(journal.plan);
        return journal;
    }

    /** The run's plan. */
    Plan plan() {
        return plan;
    }

    /** The current state according to the journal. */
    RunState state() {
        return state;
    }

    /** The report of the run so far. */
    RunReport report() {
        return RunReport.of(plan, state);
    }

    /** Whether an entry could not be written. Then nothing more is sent. */
    boolean isBroken() {
        appending.lock();
        try {
            return failure != null;
        } finally {
            appending.unlock();
        }
    }

    /**
     * Records an entry. When this method returns, the entry is durable. After a failure nothing more is written, and
     * every later call fails with that first failure.
     */
    void append(JournalEntry entry) {
        appending.lock();
        try {
            if (failure != null) {
                throw failure;
            }
            JournalRecord record = JournalRecord.after(state.head(), entry);
            journal.append(record);
            state.add(record);
        } catch (RuntimeException broken) {
            failure = broken;
            throw broken;
        } finally {
            appending.unlock();
        }
    }
}
