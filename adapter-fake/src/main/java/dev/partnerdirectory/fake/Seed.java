package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Unavailable;
import dev.partnerdirectory.fake.seed.SeedPlanter;
import dev.partnerdirectory.fake.seed.SeedReader;
import dev.partnerdirectory.fake.store.DirectoryState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Contents for a fake directory, to pass to {@link FakeDirectory#seed}: either versioned JSON as {@link
 * FakeDirectory#export} writes it, or generated customers and users. Immutable.
 */
public final class Seed {
    /** Fills an empty directory with customers, and returns what adds the rest to another one. */
    private final Function<DirectoryState, Consumer<DirectoryState>> contents;

    @FunctionalInterface
    private interface Source {
        InputStream open() throws IOException;
    }

    private Seed(Function<DirectoryState, Consumer<DirectoryState>> contents) {
        this.contents = contents;
    }

    /** A seed with no contents. */
    public static Seed empty() {
        return new Seed(staged -> state -> {});
    }

    /**
     * A small partner for trials, always the same. It has two customers, Contoso and Fabrikam, with domains, directory
     * roles, a few users each, and SKUs of both groups with free units. It also has partner roles and partner users.
     */
    public static Seed sandbox() {
        return json(() -> Objects.requireNonNull(
                Seed.class.getResourceAsStream("sandbox.json"), "sandbox.json is missing from the jar"));
    }

    /** A seed in a JSON file. The file is read when the seed is added. */
    public static Seed file(Path path) {
        return json(() -> Files.newInputStream(path));
    }

    /** A seed in JSON. */
    public static Seed text(String json) {
        return json(() -> new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    /** A seed in a JSON stream, which is read once and closed. */
    public static Seed stream(InputStream json) {
        return json(() -> json);
    }

    /** Generated customers and users; the same arguments always give the same ones. */
    public static Seed generated(int customers, int usersEach, long number) {
        return new Seed(staged -> {
            new Generator(staged, number).generate(customers, usersEach);
            return state -> {};
        });
    }

    private static Seed json(Source source) {
        return new Seed(staged -> {
            try (InputStream json = source.open()) {
                return SeedReader.read(json, staged);
            } catch (IOException unreadable) {
                throw new Unavailable(
                        "the seed cannot be read: " + unreadable.getMessage(), ErrorDetails.none(), unreadable);
            }
        });
    }

    /**
     * Reads the seed, and returns what adds it to a directory. Reading takes most of the time, and nobody has to wait
     * for it.
     */
    Consumer<DirectoryState> planter() {
        DirectoryState staged = new DirectoryState();
        Consumer<DirectoryState> rest = contents.apply(staged);
        return state -> {
            SeedPlanter.adopt(staged, state);
            rest.accept(state);
        };
    }
}
