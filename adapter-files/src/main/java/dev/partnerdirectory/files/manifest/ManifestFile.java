package dev.partnerdirectory.files.manifest;

import dev.partnerdirectory.core.manifest.Manifest;
import dev.partnerdirectory.core.manifest.ManifestEntry;
import dev.partnerdirectory.core.manifest.UserRow;
import dev.partnerdirectory.files.OwnerOnlyFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A manifest in a file: CSV, JSON Lines or YAML. It is streamed, and can be read several times. Input that can be read
 * only once, such as standard input or a named pipe, is copied to a temporary file until this is closed.
 */
public final class ManifestFile implements Manifest, AutoCloseable {
    private final Path file;
    private final boolean temporary;
    private final String source;
    private final ManifestFormat format;
    private final ManifestDefaults defaults;
    private final Consumer<String> warnings;

    private ManifestFile(
            Path file,
            boolean temporary,
            String source,
            ManifestFormat format,
            ManifestDefaults defaults,
            Consumer<String> warnings) {
        this.file = file;
        this.temporary = temporary;
        this.source = source;
        this.format = format;
        this.defaults = defaults;
        this.warnings = warnings;
    }

    /**
     * Opens a manifest.
     *
     * @param name     a path, or {@code -} for {@code standardInput}
     * @param defaults the values for fields that entries leave empty
     * @param warnings is called with each warning for the user
     * @throws ManifestProblem if it cannot be read
     */
    public static ManifestFile open(
            String name, InputStream standardInput, ManifestDefaults defaults, Consumer<String> warnings) {
        String source = name.equals("-") ? "standard input" : name;
        try {
            if (name.equals("-")) {
                return spooled(standardInput, name, source, defaults, warnings);
            }
            Path path = Path.of(name);
            if (!Files.exists(path) || Files.isDirectory(path)) {
                throw new ManifestProblem(
                        (Files.isDirectory(path) ? "%s is a folder" : "there is no file %s").formatted(source));
            }
            if (Files.isRegularFile(path)) {
                ManifestFormat format = ManifestFormat.of(name, path, source);
                return new ManifestFile(path, false, source, format, defaults, warnings);
            }
            try (InputStream pipe = Files.newInputStream(path)) {
                return spooled(pipe, name, source, defaults, warnings);
            }
        } catch (IOException | InvalidPathException unreadable) {
            throw unreadable(source, unreadable);
        }
    }

    /** The copy holds personal data, so it is also deleted if it turns out not to be a manifest. */
    private static ManifestFile spooled(
            InputStream in, String name, String source, ManifestDefaults defaults, Consumer<String> warnings)
            throws IOException {
        Path copy = Files.createTempFile("pdir-manifest", null);
        try {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return new ManifestFile(copy, true, source, ManifestFormat.of(name, copy, source), defaults, warnings);
        } catch (IOException | RuntimeException unreadable) {
            Files.delete(copy);
            throw unreadable;
        }
    }

    private static ManifestProblem unreadable(String source, Exception cause) {
        return new ManifestProblem("%s cannot be read: %s".formatted(source, OwnerOnlyFiles.why(cause)));
    }

    /** The manifest's name in messages. */
    public String source() {
        return source;
    }

    @Override
    public void forEach(Consumer<ManifestEntry> to) {
        Consumer<ManifestEntry> filled = entry -> to.accept(defaults.fill(entry));
        try (BufferedReader text = TextFile.open(file, source)) {
            switch (format) {
                case CSV ->
                    new CsvManifest(source, defaults.customer().isPresent(), warnings, filled).read(text, separator());
                case JSON_LINES -> JsonLinesManifest.read(text, source, filled);
                case YAML -> new YamlManifest(text, source, filled).read();
            }
        } catch (IOException unreadable) {
            throw unreadable(source, unreadable);
        }
    }

    /**
     * The same manifest without initial passwords, for plans: a run makes its own, and hands them over. A warning says
     * that there are some.
     */
    public Manifest withoutPasswords() {
        return to -> {
            AtomicBoolean isTold = new AtomicBoolean();
            forEach(entry -> {
                boolean hasOne =
                        entry instanceof UserRow user && user.password().isPresent();
                if (hasOne && !isTold.getAndSet(true)) {
                    warnings.accept("%s has initial passwords: they are left out, and a run generates others"
                            .formatted(source));
                }
                to.accept(hasOne ? ((UserRow) entry).withoutPassword() : entry);
            });
        };
    }

    private char separator() throws IOException {
        try (BufferedReader text = TextFile.open(file, source)) {
            return CsvManifest.separator(text.lines());
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
