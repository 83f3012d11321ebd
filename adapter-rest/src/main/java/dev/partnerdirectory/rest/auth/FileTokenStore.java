package dev.partnerdirectory.rest.auth;

import dev.partnerdirectory.core.error.ErrorDetails;
import dev.partnerdirectory.core.error.Unauthenticated;
import dev.partnerdirectory.core.model.user.Secret;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.Optional;

/**
 * Keeps a sign-in in a file that its owner alone can read, encrypted where a key is given. A file that others can read
 * is not believed. Written aside and moved into place, so that a crash leaves the old or the new one.
 */
public final class FileTokenStore implements TokenStore {
    private final Path file;
    private final Optional<SealedText> seal;

    private FileTokenStore(Path file, Optional<SealedText> seal) {
        this.file = file.toAbsolutePath();
        this.seal = seal;
    }

    /** A file protected by its permissions alone. */
    public static FileTokenStore plain(Path file) {
        return new FileTokenStore(file, Optional.empty());
    }

    /**
     * A file that is encrypted too, by AES-GCM.
     *
     * @param key any text; what it unlocks is worth as much as it is hard to guess
     */
    public static FileTokenStore encrypted(Path file, Secret key) {
        return new FileTokenStore(file, Optional.of(new SealedText(key)));
    }

    @Override
    public Optional<Secret> load() {
        try {
            OwnerOnly.require(file);
            byte[] bytes = Files.readAllBytes(file);
            String text = seal.isPresent() ? seal.get().open(bytes) : plainText(bytes);
            return text.isEmpty() ? Optional.empty() : Optional.of(Secret.of(text));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw failed("cannot be read: " + unreadable.getMessage(), "chmod 600 " + file, unreadable);
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

    @Override
    public void save(Secret what) {
        try {
            byte[] bytes = seal.isPresent()
                    ? seal.get().close(what.reveal())
                    : what.reveal().getBytes(StandardCharsets.UTF_8);
            Path aside = OwnerOnly.createAside(file);
            try {
                write(aside, bytes);
                Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException | GeneralSecurityException failure) {
            throw failed("cannot be written: " + failure.getMessage(), "check the folder of " + file, failure);
        }
    }

    private static void write(Path path, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    @Override
    public void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw failed("cannot be deleted: " + failure.getMessage(), "delete " + file, failure);
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
