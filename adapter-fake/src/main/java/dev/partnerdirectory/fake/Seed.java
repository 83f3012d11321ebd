package dev.partnerdirectory.fake;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Unavailable;
import dev.partnerdirectory.fake.store.Tables;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * What a fake directory is to hold, to be put in with {@link FakeDirectory#seed}: versioned JSON as {@link
 * FakeDirectory#export} writes it, or people made up by rule. Immutable.
 */
public final class Seed {
    private final Planter planter;

    @FunctionalInterface
    interface Planter {
        /**
         * Puts it in.
         *
         * @param replacing whether all that is there goes first
         */
        void plantIn(Engine engine, boolean replacing);
    }

    @FunctionalInterface
    private interface Source {
        InputStream open() throws IOException;
    }

    private Seed(Planter planter) {
        this.planter = planter;
    }

    /** Nothing. */
    public static Seed empty() {
        return new Seed(Seed::makeRoom);
    }

    /**
     * A small partner to try things on, the same each time: two customers, Contoso and Fabrikam, with their domains,
     * directory roles, a few users each and SKUs of both groups with free units; partner roles and users.
     */
    public static Seed sandbox() {
        return json(() -> Objects.requireNonNull(
                Seed.class.getResourceAsStream("sandbox.json"), "sandbox.json is missing from the jar"));
    }

    /** A seed in a file, read when it is put in. */
    public static Seed file(Path path) {
        return json(() -> new BufferedInputStream(Files.newInputStream(path)));
    }

    /** A seed as text. */
    public static Seed text(String json) {
        return json(() -> new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    /** A seed in a stream, which is read once and closed. */
    public static Seed stream(InputStream json) {
        return json(() -> json);
    }

    /**
     * Made-up customers and users; the same numbers make the same ones. They are put in by and by, so that any number
     * fits in memory; interrupted in the middle, a part of them is there.
     */
    public static Seed generated(int customers, int usersEach, long number) {
        return new Seed((engine, replacing) -> {
            makeRoom(engine, replacing);
            new Generator(engine, number).generate(customers, usersEach);
        });
    }

    private static Seed json(Source source) {
        return new Seed((engine, replacing) -> {
            try (InputStream json = source.open()) {
                engine.plant(tables -> {
                    if (replacing) {
                        tables.clear();
                    }
                    SeedReader.read(json, tables);
                });
            } catch (IOException unreadable) {
                throw new Unavailable(
                        "the seed cannot be read: " + unreadable.getMessage(), ErrorDetails.none(), unreadable);
            }
        });
    }

    private static void makeRoom(Engine engine, boolean replacing) {
        if (replacing) {
            engine.plant(Tables::clear);
        }
    }

    void plantIn(Engine engine) {
        planter.plantIn(engine, false);
    }

    /** A seed that is refused leaves all that was there as it was. */
    void replaceAllIn(Engine engine) {
        planter.plantIn(engine, true);
    }
}
