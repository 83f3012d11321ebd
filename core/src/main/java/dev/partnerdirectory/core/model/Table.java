package dev.partnerdirectory.core.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A small table that comes with the library: fields between commas, and comment lines that begin with {@code #}. */
public final class Table {
    private Table() {}

    /**
     * The rows of a resource, each of at most {@code most} fields.
     *
     * @param near a class of the package that the resource lies in
     */
    public static List<List<String>> rows(Class<?> near, String resource, int most) {
        try (InputStream in = near.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + resource + " is missing");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split(",", most)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
