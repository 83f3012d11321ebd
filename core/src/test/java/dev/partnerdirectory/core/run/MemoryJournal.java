package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.journal.JournalRecord;
import dev.partnerdirectory.core.port.out.Journal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** A journal in memory, that fails when it is told to. */
final class MemoryJournal implements Journal {
    /** How a failing append leaves the journal. */
    enum Failing {
        NOTHING_WRITTEN,
        ALL_WRITTEN
    }

    final List<JournalRecord> records = new ArrayList<>();
    private int appendsUntilFailure = Integer.MAX_VALUE;
    private Failing failing = Failing.NOTHING_WRITTEN;
    private boolean failed;

    /** The append after so many others fails, and so do all later ones until the journal is opened again. */
    MemoryJournal failingAfter(int appends, Failing how) {
        appendsUntilFailure = appends;
        failing = how;
        failed = false;
        return this;
    }

    MemoryJournal reopened() {
        return failingAfter(Integer.MAX_VALUE, Failing.NOTHING_WRITTEN);
    }

    boolean hasFailed() {
        return failed;
    }

    /** What kinds of entries there are, in order. */
    List<String> kinds() {
        return records.stream()
                .map(record -> record.entry().getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .toList();
    }

    @Override
    public synchronized void read(Consumer<JournalRecord> to) {
        List.copyOf(records).forEach(to);
    }

    @Override
    public synchronized boolean isEmpty() {
        return records.isEmpty();
    }

    @Override
    public synchronized void append(JournalRecord record) {
        if (failed || appendsUntilFailure-- == 0) {
            if (!failed && failing == Failing.ALL_WRITTEN) {
                records.add(record);
            }
            failed = true;
            throw new UncheckedIOException(new IOException("no space left on device"));
        }
        records.add(record);
    }
}
