package dev.partnerdirectory.cli.journal;

import dev.partnerdirectory.core.port.out.Journal;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A journal that is only looked at, also while a run writes it. Stateless. */
record ReadOnlyJournal(Path path) implements Journal {
    @Override
    public Stream<String> lines() {
        return TextLines.of(path);
    }

    @Override
    public void append(String line) {
        throw new UnsupportedOperationException("this journal is only read");
    }

    @Override
    public void dropLast() {
        throw new UnsupportedOperationException("this journal is only read");
    }

    @Override
    public void close() {}
}
