package dev.partnerdirectory.cli;

import dev.partnerdirectory.cli.Run.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A new sandbox, a manifest for it, and the path of its plan. */
abstract class ProvisioningBench {
    @TempDir
    Path home;

    Path manifest;
    String plan;

    @BeforeEach
    void write() throws IOException {
        manifest = Files.writeString(home.resolve("people.csv"), Manifests.PEOPLE);
        plan = home.resolve("people.plan").toString();
    }

    Result pdir(String... args) {
        return Run.in(home).pdir(args);
    }

    Result table(String... args) {
        return Run.in(home).with("PDIR_OUTPUT", "table").pdir(args);
    }

    Result planned() {
        return table("plan", manifest.toString(), "--out", plan);
    }

    Result applied() {
        planned();
        return table("apply", plan, "--yes");
    }

    String users() {
        return pdir("user", "list", "-c", "Contoso", "-o", "csv").out();
    }

    static Path only(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.toList().get(0);
        }
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            return inside.filter(Files::isRegularFile).toList();
        }
    }
}
