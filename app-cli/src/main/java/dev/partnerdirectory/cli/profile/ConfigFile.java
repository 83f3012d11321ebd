package dev.partnerdirectory.cli.profile;

import dev.partnerdirectory.files.OwnerOnlyFiles;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The configuration on disk: read whole, replaced whole, readable by its owner alone. */
public final class ConfigFile {
    private static final String NAME = "config.yaml";

    private final Path folder;
    private final Path path;

    public ConfigFile(Path folder) {
        this.folder = folder;
        this.path = folder.resolve(NAME);
    }

    public Path path() {
        return path;
    }

    /** What the file says; nothing where there is none. */
    public Config read() {
        try {
            return Config.parse(Yaml.read(Files.readString(path)));
        } catch (NoSuchFileException e) {
            return Config.empty();
        } catch (IOException | ConfigProblem e) {
            throw new ConfigProblem("the configuration %s cannot be read: %s".formatted(path, firstLine(e)), e);
        }
    }

    private static String firstLine(Exception e) {
        String message = String.valueOf(e.getMessage());
        return message.lines().findFirst().orElse(message);
    }

    /** Puts {@code config} in the file's place in one step: a reader sees the old file or the new one. */
    public void write(Config config) {
        try {
            OwnerOnlyFiles.folder(folder);
            Path fresh = folder.resolve(
                    path.getFileName() + "." + ProcessHandle.current().pid() + ".new");
            Files.deleteIfExists(fresh);
            try (FileOutputStream out = OwnerOnlyFiles.newFile(fresh)) {
                out.write(Yaml.write(config.asMap()).getBytes(StandardCharsets.UTF_8));
                out.getFD().sync();
            }
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new ConfigProblem("the configuration %s cannot be written: %s".formatted(path, e.getMessage()), e);
        }
    }
}
