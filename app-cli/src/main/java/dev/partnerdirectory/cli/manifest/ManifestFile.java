package dev.partnerdirectory.cli.manifest;

import dev.partnerdirectory.core.manifest.Manifest;
import dev.partnerdirectory.core.manifest.ManifestEntry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A manifest in a file: CSV, JSON Lines or YAML, read as it is needed and as often. Standard input is kept in a
 * temporary file until this is closed. What is wrong with an entry's form is told to {@link #faults}, once all were
 * read.
 */
public final class ManifestFile implements Manifest, AutoCloseable {
    private final Path file;
    private final boolean temporary;
    private final String source;
    private final ManifestFormat format;
    private final Defaults defaults;
    private final Consumer<String> warnings;
    private final TextFaults faults = new TextFaults();

    private ManifestFile(
            Path file,
            boolean temporary,
            String source,
            ManifestFormat format,
            Optional<String> customer,
            Consumer<String> warnings) {
        this.file = file;
        this.temporary = temporary;
        this.source = source;
        this.format = format;
        this.defaults = new Defaults(customer, Optional.empty(), List.of(), List.of());
        this.warnings = warnings;
    }

    /**
     * Opens a manifest.
     *
     * @param name     a path, or {@code -} for {@code standardInput}
     * @param customer of entries that name none
     * @param warnings is told what the operator should know
     * @throws ManifestProblem if it cannot be read
     */
    public static ManifestFile open(
            String name, InputStream standardInput, Optional<String> customer, Consumer<String> warnings) {
        boolean spooled = name.equals("-");
        String source = spooled ? "standard input" : name;
        try {
            if (spooled) {
                return spooled(standardInput, source, customer, warnings);
            }
            Path file = Path.of(name);
            if (!Files.isRegularFile(file)) {
                throw new ManifestProblem("there is no file %s".formatted(source));
            }
            return new ManifestFile(file, false, source, ManifestFormat.of(name, file, source), customer, warnings);
        } catch (IOException | InvalidPathException unreadable) {
            throw new ManifestProblem("%s cannot be read: %s".formatted(source, unreadable.getMessage()));
        }
    }

    /** The copy is people's data: it goes also where it turns out to be no manifest. */
    private static ManifestFile spooled(
            InputStream in, String source, Optional<String> customer, Consumer<String> warnings) throws IOException {
        Path file = Files.createTempFile("pdir-manifest", null);
        try {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return new ManifestFile(file, true, source, ManifestFormat.of("-", file, source), customer, warnings);
        } catch (IOException | RuntimeException unreadable) {
            Files.delete(file);
            throw unreadable;
        }
    }

    /** What a message calls it. */
    public String source() {
        return source;
    }

    /** What was wrong with the form of the entries when they were last read. */
    public TextFaults faults() {
        return faults;
    }

    @Override
    public Stream<ManifestEntry> entries() {
        faults.clear();
        try {
            return open().stream();
        } catch (IOException unreadable) {
            throw new ManifestProblem("%s cannot be read: %s".formatted(source, unreadable.getMessage()));
        }
    }

    private Entries open() throws IOException {
        return switch (format) {
            case CSV -> new CsvEntries(text(), separator(), source, defaults, faults, warnings);
            case JSON_LINES -> new JsonLinesEntries(text(), defaults.customer().orElse(""), faults);
            case YAML -> new YamlEntries(text(), source, faults);
        };
    }

    private Utf8Reader text() {
        return Utf8Reader.open(file, source);
    }

    private char separator() throws IOException {
        try (BufferedReader lines = new BufferedReader(text())) {
            return CsvText.separator(lines.lines());
        }
    }

    @Override
    public void close() {
        if (temporary) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException undeletable) {
                throw new UncheckedIOException("%s cannot be deleted".formatted(file), undeletable);
            }
        }
    }
}
