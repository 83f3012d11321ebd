package dev.partnerdirectory.cli.journal;

import dev.partnerdirectory.cli.profile.OwnerOnly;
import dev.partnerdirectory.core.model.RunId;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.port.out.RunSecrets;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.BooleanSupplier;

/** One run's secret, in a file for the owner alone, until the run is done. Thread-safe. */
final class RunSecret implements RunSecrets {
    private static final int BYTES = 32;
    private static final String UNFINISHED = ".new";

    private final Path file;
    private final BooleanSupplier begun;
    private final Runnable beforeForgotten;

    /**
     * @param begun           whether the run has begun: then a secret that is lost is not made anew, for another one
     *                        would make other passwords than were sent
     * @param beforeForgotten is done before the secret is destroyed; if that fails, it is not
     */
    RunSecret(Path file, BooleanSupplier begun, Runnable beforeForgotten) {
        this.file = file;
        this.begun = begun;
        this.beforeForgotten = beforeForgotten;
    }

    @Override
    public synchronized Secret of(RunId run) {
        try {
            if (!Files.exists(file) && !begun.getAsBoolean()) {
                make();
            }
            return Secret.of(Files.readString(file, StandardCharsets.UTF_8).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Under another name first, so that it is there wholly or not at all. */
    private void make() throws IOException {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        Files.deleteIfExists(unfinished);
        try (FileOutputStream out = OwnerOnly.newFile(unfinished)) {
            out.write(HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.UTF_8));
            out.getFD().sync();
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public synchronized void forget(RunId run) {
        if (Files.exists(file)) {
            beforeForgotten.run();
        }
        try {
            Files.deleteIfExists(file);
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }
}
