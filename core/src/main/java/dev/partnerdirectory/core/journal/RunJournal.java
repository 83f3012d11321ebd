package dev.partnerdirectory.core.journal;

import dev.partnerdirectory.core.port.out.Journal;
import java.util.concurrent.locks.ReentrantLock;

/** A run's entries upon a {@link Journal}: reads what there is, then adds to it. Thread-safe once read. */
public final class RunJournal {
    private final Journal journal;
    private final JournalChain chain = new JournalChain();
    private final JournalIndex index = new JournalIndex();
    private final ReentrantLock appending = new ReentrantLock();
    private boolean broken;

    private RunJournal(Journal journal) {
        this.journal = journal;
    }

    /**
     * Reads a journal through, and cuts off a last line that a crash has left cut short.
     *
     * @throws dev.partnerdirectory.core.error.InvalidRequest if its chain is broken
     */
    public static RunJournal open(Journal journal) {
        RunJournal opened = new RunJournal(journal);
        if (opened.chain.follow(journal.lines(), opened.index::add)) {
            journal.dropLast();
        }
        return opened;
    }

    /** Reads a journal through, and changes nothing about it. */
    public static JournalIndex read(Journal journal) {
        RunJournal opened = new RunJournal(journal);
        opened.chain.follow(journal.lines(), opened.index::add);
        return opened.index;
    }

    /** What the journal said when it was opened. */
    public JournalIndex index() {
        return index;
    }

    /** Writes an entry down. When this returns, it is there to stay. */
    public void append(Entry entry) {
        appending.lock();
        try {
            if (broken) {
                throw new IllegalStateException("the journal took no line before, so it takes none now");
            }
            broken = true;
            journal.append(chain.next(entry));
            broken = false;
        } finally {
            appending.unlock();
        }
    }
}
