package dev.partnerdirectory.cli.profile;

import dev.partnerdirectory.core.model.user.Secret;
import dev.partnerdirectory.files.OwnerOnlyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A reference to a secret: {@code env:NAME}, {@code file:PATH} or {@code command:PROGRAM ARGUMENTS}, where a word with
 * blanks stands in quotation marks. Only the reference is stored and shown, never the secret.
 */
public record SecretReference(Kind kind, String place) {
    /** Where a secret can be kept. */
    public enum Kind {
        ENV,
        FILE,
        COMMAND
    }

    /**
     * Reads a reference. The text is not repeated in the message: it may be the secret itself.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static SecretReference parse(String text) {
        int colon = text.indexOf(':');
        String place = text.substring(colon + 1).strip();
        if (colon > 0 && !place.isEmpty()) {
            for (Kind kind : Kind.values()) {
                if (kind.name().equalsIgnoreCase(text.substring(0, colon))) {
                    if (kind == Kind.COMMAND) {
                        CommandWords.of(place);
                    }
                    return new SecretReference(kind, place);
                }
            }
        }
        throw new IllegalArgumentException(
                "must be a reference to the secret, not the secret itself: env:NAME, file:PATH or command:PROGRAM");
    }

    /** Fetches the secret. */
    public Secret fetch(Map<String, String> env) {
        String text = switch (kind) {
            case ENV -> env.getOrDefault(place, "");
            case FILE -> fromFile();
            case COMMAND -> fromCommand();
        };
        if (text.isBlank()) {
            throw new ConfigProblem("%s holds no secret".formatted(this));
        }
        return Secret.of(text.strip());
    }

    private String fromFile() {
        try {
            return InputText.of(Files.readAllBytes(Path.of(place)));
        } catch (IOException e) {
            throw new ConfigProblem("%s cannot be read: %s".formatted(this, OwnerOnlyFiles.why(e)), e);
        }
    }

    private String fromCommand() {
        try {
            Process process = new ProcessBuilder(CommandWords.of(place))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.getOutputStream().close();
            byte[] printed = process.getInputStream().readAllBytes();
            int code = process.waitFor();
            if (code != 0) {
                throw new ConfigProblem("%s ended with exit code %d".formatted(this, code));
            }
            return InputText.of(printed);
        } catch (IOException e) {
            throw new ConfigProblem("%s cannot be run: %s".formatted(this, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConfigProblem("%s was interrupted".formatted(this), e);
        }
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + ":" + place;
    }
}
