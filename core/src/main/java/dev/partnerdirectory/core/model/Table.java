package dev.partnerdirectory.core.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Reads a small table that is part of the library. Each line is a row of fields. Blank lines and comments, after {@code
 * #}, are skipped.
 */
public final class Table {
    private Table() {}

    /**
     * The rows of a resource with comma-separated fields, each row with at most {@code most} fields.
     *
     * @param near a class of the resource's package
     */
    public static List<List<String>> rows(Class<?> near, String resource, int most) {
        return rows(near, resource, ",", most);
    }

    /** The rows of a resource whose fields contain commas. The fields are separated by {@code " | "}. */
    public static List<List<String>> texts(Class<?> near, String resource) {
        return rows(near, resource, " \\| ", 0);
    }

    private static List<List<String>> rows(Class<?> near, String resource, String separator, int most) {
        try (InputStream in = near.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + resource + " is missing");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split(separator, most)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
