package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./pdir} in a folder laid out like a clone, whose build hands out the jar that was packaged here. */
abstract class ClonedRepository {
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    record Result(int code, String out, String err) {}

    @TempDir
    Path folder;

    Path clone;
    Path tools;

    @BeforeEach
    void lay_out_a_clone() throws IOException {
        clone = Files.createDirectories(folder.resolve("a clone"));
        tools = Files.createDirectories(folder.resolve("tools"));
        Files.copy(ROOT.resolve("pdir"), clone.resolve("pdir"));
        assertThat(clone.resolve("pdir").toFile().setExecutable(true)).isTrue();
        Files.writeString(clone.resolve("pom.xml"), "<project/>");
        for (String module : List.of("core", "adapter-fake", "adapter-rest", "app-cli")) {
            Files.createDirectories(clone.resolve(module).resolve("src/main"));
            Files.writeString(clone.resolve(module).resolve("pom.xml"), "<project/>");
        }
        Path launcher = clone.resolve("app-cli/src/launcher");
        Files.createDirectories(launcher);
        Files.copy(ROOT.resolve("app-cli/src/launcher/pdir"), launcher.resolve("pdir"));
        maven("echo \"$*\" >>'%s'; mkdir -p app-cli/target/pdir; cp '%s' app-cli/target/pdir/pdir.jar"
                .formatted(folder.resolve("builds"), ROOT.resolve("app-cli/target/pdir.jar")));
    }

    /** A cache that others can write: the launcher makes no class archive there. Most tests do not need one. */
    void withoutArchive() throws IOException {
        Files.setPosixFilePermissions(Files.createDirectories(cache()), PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    Path cache() {
        return folder.resolve("ca che/pdir");
    }

    /** A fake build: the test only checks when it is called. */
    void maven(String script) throws IOException {
        Path mvn = Files.writeString(tools.resolve("mvn"), "#!/bin/sh\n" + script + "\n");
        assertThat(mvn.toFile().setExecutable(true)).isTrue();
    }

    ProcessBuilder command(Map<String, String> env, String... args) {
        String[] whole = new String[args.length + 1];
        whole[0] = clone.resolve("pdir").toString();
        System.arraycopy(args, 0, whole, 1, args.length);
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(whole))).directory(folder.toFile());
        builder.environment().put("PATH", tools + ":" + builder.environment().get("PATH"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("PDIR_HOME", folder.resolve("home").toString());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("ca che").toString());
        builder.environment().putAll(env);
        return builder;
    }

    Result pdir(Map<String, String> env, String... args) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        Process process = command(env, args)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return ended(process, out, err);
    }

    static Result ended(Process process, Path out, Path err) throws IOException, InterruptedException {
        try {
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("ended").isTrue();
            return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            process.destroyForcibly();
        }
    }
}
