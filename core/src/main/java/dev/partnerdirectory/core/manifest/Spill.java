package dev.partnerdirectory.core.manifest;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Sorts any number of texts in bounded memory: what does not fit is spilled, sorted, to temporary files that only their
 * owner may read, and merged when read back. Texts hold no line ends. Filled first, read once, then closed, which
 * deletes the files. For one thread.
 */
final class Spill implements AutoCloseable {
    /** Parts key and payload; sorts before everything that a key may hold. */
    private static final char PART = '\u0001';

    private static final int MOST_FILES = 128;

    private final int inMemory;
    private final List<String> held = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private final List<BufferedReader> open = new ArrayList<>();

    /** @param inMemory how many texts are held at most before they are spilled */
    Spill(int inMemory) {
        this.inMemory = inMemory;
    }

    void add(String key, String payload) {
        held.add(key + PART + payload);
        if (held.size() >= inMemory) {
            spill();
        }
    }

    private void spill() {
        Collections.sort(held);
        if (files.size() == MOST_FILES) {
            mergeAll();
        }
        write(held.iterator());
        held.clear();
    }

    private void mergeAll() {
        List<Path> merged = List.copyOf(files);
        files.clear();
        write(merged(merged));
        closeReaders();
        merged.forEach(Spill::delete);
    }

    private void write(Iterator<String> texts) {
        try {
            Path file = Files.createTempFile("manifest", ".spill");
            files.add(file);
            try (BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                while (texts.hasNext()) {
                    writer.write(texts.next());
                    writer.write('\n');
                }
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("a temporary file could not be written", unwritable);
        }
    }

    /** The payloads in the order of their keys. */
    Iterator<String> sorted() {
        Collections.sort(held);
        Iterator<String> all = files.isEmpty() ? held.iterator() : withHeld();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public String next() {
                String text = all.next();
                return text.substring(text.indexOf(PART) + 1);
            }
        };
    }

    private Iterator<String> withHeld() {
        if (!held.isEmpty()) {
            write(held.iterator());
            held.clear();
        }
        return merged(files);
    }

    private Iterator<String> merged(List<Path> sorted) {
        PriorityQueue<Run> runs = new PriorityQueue<>();
        for (Path file : sorted) {
            try {
                BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                open.add(reader);
                runs.add(new Run(reader));
            } catch (IOException unreadable) {
                throw new UncheckedIOException("a temporary file could not be read", unreadable);
            }
        }
        runs.removeIf(run -> run.head == null);
        return new Merge(runs);
    }

    @Override
    public void close() {
        closeReaders();
        files.forEach(Spill::delete);
        files.clear();
    }

    private void closeReaders() {
        try {
            for (BufferedReader reader : open) {
                reader.close();
            }
            open.clear();
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException undeletable) {
            throw new UncheckedIOException("a temporary file could not be deleted", undeletable);
        }
    }

    private static final class Run implements Comparable<Run> {
        private final BufferedReader reader;
        private @Nullable String head;

        Run(BufferedReader reader) throws IOException {
            this.reader = reader;
            this.head = reader.readLine();
        }

        @Override
        public int compareTo(Run other) {
            return head == null || other.head == null ? 0 : head.compareTo(other.head);
        }
    }

    private static final class Merge implements Iterator<String> {
        private final PriorityQueue<Run> runs;

        Merge(PriorityQueue<Run> runs) {
            this.runs = runs;
        }

        @Override
        public boolean hasNext() {
            return !runs.isEmpty();
        }

        @Override
        public String next() {
            Run first = runs.remove();
            String text = first.head;
            if (text == null) {
                throw new NoSuchElementException();
            }
            try {
                first.head = first.reader.readLine();
            } catch (IOException unreadable) {
                throw new UncheckedIOException("a temporary file could not be read", unreadable);
            }
            if (first.head != null) {
                runs.add(first);
            }
            return text;
        }
    }
}
