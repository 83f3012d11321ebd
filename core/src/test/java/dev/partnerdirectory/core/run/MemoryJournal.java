package dev.partnerdirectory.core.run;

import dev.partnerdirectory.core.port.out.Journal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A journal in memory, that fails when it is told to. */
final class MemoryJournal implements Journal {
    /** How a failing append leaves the journal. */
    enum Failing {
        NOTHING_WRITTEN,
        HALF_WRITTEN,
        ALL_WRITTEN
    }

    final List<String> lines = new ArrayList<>();
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

    @Override
    public synchronized Stream<String> lines() {
        return List.copyOf(lines).stream();
    }

    @Override
    public synchronized void append(String line) {
        if (failed || appendsUntilFailure-- == 0) {
            if (!failed && failing != Failing.NOTHING_WRITTEN) {
                lines.add(failing == Failing.ALL_WRITTEN ? line : line.substring(0, line.length() / 2));
            }
            failed = true;
            throw new UncheckedIOException(new IOException("no space left on device"));
        }
        lines.add(line);
    }

    @Override
    public synchronized void dropLast() {
        lines.remove(lines.size() - 1);
    }

    @Override
    public void close() {}
}
