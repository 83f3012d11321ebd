package dev.partnerdirectory.cli.profile;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.partnerdirectory.files.OwnerOnlyFiles;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** The configuration file, which is always read and replaced as a whole. Only its owner can read it. */
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

    /** Refuses what it would otherwise pass over without a word: the first of two equal keys, and a second document. */
    private static YAMLMapper yaml() {
        return YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                .build();
    }

    /** The content of the file; an empty configuration if there is no file. */
    public Config read() {
        try {
            String text = InputText.of(Files.readAllBytes(path));
            YAMLMapper yaml = yaml();
            JsonNode tree = yaml.readTree(text);
            return tree.isNull() || tree.isMissingNode() ? Config.empty() : yaml.treeToValue(tree, Config.class);
        } catch (NoSuchFileException e) {
            return Config.empty();
        } catch (FileSystemException e) {
            throw unusable("read", e);
        } catch (IOException e) {
            throw new ConfigProblem("the configuration %s cannot be read: %s".formatted(path, reason(e)), e);
        }
    }

    private static String reason(IOException failure) {
        if (failure.getCause() instanceof ConfigProblem problem) {
            return String.valueOf(problem.getMessage());
        }
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return "unknown setting '%s'; there are profile and profiles".formatted(unknown.getPropertyName());
        }
        if (failure instanceof JsonMappingException misshapen) {
            String place = misshapen.getPath().stream()
                    .map(JsonMappingException.Reference::getFieldName)
                    .collect(Collectors.joining("."));
            return place.isEmpty()
                    ? "it must be a map of settings, in one document"
                    : "'%s' must be a text or a map".formatted(place);
        }
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    /** Replaces the file in one step: a reader sees the old file or the new one. */
    public void write(Config config) {
        try {
            OwnerOnlyFiles.folder(folder);
            byte[] text = yaml().writeValueAsBytes(config);
            OwnerOnlyFiles.write(path, out -> out.write(text));
        } catch (IOException e) {
            throw unusable("written", e);
        }
    }

    private ConfigProblem unusable(String what, IOException cause) {
        return new ConfigProblem(
                "the configuration %s cannot be %s: %s; name another place with PDIR_HOME"
                        .formatted(path, what, OwnerOnlyFiles.why(cause)),
                cause);
    }
}
