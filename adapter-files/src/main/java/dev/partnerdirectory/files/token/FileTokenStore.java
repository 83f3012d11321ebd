package dev.partnerdirectory.files.token;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Interrupted;
import dev.partnerdirectory.core.error.Unauthenticated;
import dev.partnerdirectory.core.error.Unavailable;
import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.core.port.out.Sleeper;
import dev.partnerdirectory.core.port.out.TokenStore;
import dev.partnerdirectory.files.OwnerOnlyFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Stores a sign-in in a file that only its owner can read, encrypted if a key is given. A file that others can read is
 * rejected. Processes that save at the same time wait for each other, by a lock on an empty file next to it.
 */
public final class FileTokenStore implements TokenStore {
    private static final Duration LOCK_POLL = Duration.ofMillis(20);
    private static final int LOCK_TRIES = 250;

    private final Path file;
    private final Optional<SealedText> seal;
    private final Sleeper sleeper;

    private FileTokenStore(Path file, Optional<SealedText> seal, Sleeper sleeper) {
        this.file = file.toAbsolutePath();
        this.seal = seal;
        this.sleeper = sleeper;
    }

    /** A file that is protected only by its permissions. */
    public static FileTokenStore plain(Path file) {
        return new FileTokenStore(file, Optional.empty(), Sleeper.real());
    }

    /**
     * A file that is also encrypted, with AES-GCM.
     *
     * @param key any text; it should be hard to guess
     */
    public static FileTokenStore encrypted(Path file, Secret key) {
        return new FileTokenStore(file, Optional.of(new SealedText(key, new SecureRandom())), Sleeper.real());
    }

    @Override
    public Kept load() {
        try {
            OwnerOnlyFiles.require(file);
            byte[] bytes = Files.readAllBytes(file);
            String text = seal.isPresent() ? seal.get().open(bytes) : plainText(bytes);
            Optional<Secret> value = text.isEmpty() ? Optional.empty() : Optional.of(Secret.of(text));
            return new Kept(value, version(bytes));
        } catch (NoSuchFileException none) {
            return Kept.nothing();
        } catch (IOException unreadable) {
            throw failed("cannot be read: " + OwnerOnlyFiles.why(unreadable), "chmod 600 " + file, unreadable);
        } catch (GeneralSecurityException sealed) {
            throw failed(
                    "cannot be decrypted: it was written with another key, or changed since",
                    "sign in again, or give the key it was written with",
                    sealed);
        }
    }

    private static String plainText(byte[] bytes) throws GeneralSecurityException {
        if (SealedText.isSealed(bytes)) {
            throw new GeneralSecurityException("encrypted, and no key is given");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The digest of the file's bytes. */
    private static String version(byte[] bytes) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private String version() throws IOException, GeneralSecurityException {
        try {
            return version(Files.readAllBytes(file));
        } catch (NoSuchFileException none) {
            return Kept.EMPTY_VERSION;
        }
    }

    @Override
    public boolean save(Secret value, String version) {
        try (FileChannel channel = lockFile()) {
            lock(channel);
            if (!version().equals(version)) {
                return false;
            }
            byte[] bytes = seal.isPresent()
                    ? seal.get().close(value.reveal())
                    : value.reveal().getBytes(StandardCharsets.UTF_8);
            OwnerOnlyFiles.write(file, out -> out.write(bytes));
            return true;
        } catch (IOException | GeneralSecurityException failure) {
            throw failed("cannot be written: " + OwnerOnlyFiles.why(failure), "check the folder of " + file, failure);
        }
    }

    private FileChannel lockFile() throws IOException {
        OwnerOnlyFiles.folderOf(file);
        return FileChannel.open(
                file.resolveSibling(file.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    /** Acquires the lock, which ends when the channel is closed. */
    private void lock(FileChannel channel) throws IOException {
        for (int tries = 0; tries < LOCK_TRIES; tries++) {
            if (isLocked(channel)) {
                return;
            }
            pause();
        }
        throw new Unavailable(
                "the stored sign-in " + file + " is being written by another process",
                ErrorDetails.none().withRemedy("try again"));
    }

    /** Tries to acquire the lock. False if another process, or another store of this process, holds it. */
    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldHere) {
            return false;
        }
    }

    private void pause() {
        try {
            sleeper.sleep(LOCK_POLL);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Interrupted("interrupted while waiting for the stored sign-in", ErrorDetails.none(), stop);
        }
    }

    @Override
    public void clear() {
        if (Files.notExists(file)) {
            return;
        }
        try (FileChannel channel = lockFile()) {
            lock(channel);
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw failed("cannot be deleted: " + OwnerOnlyFiles.why(failure), "delete " + file, failure);
        }
    }

    private Unauthenticated failed(String what, String remedy, Exception cause) {
        return new Unauthenticated(
                "the stored sign-in " + file + " " + what,
                false,
                ErrorDetails.none().withRemedy(remedy),
                cause);
    }
}
