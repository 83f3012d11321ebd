package dev.partnerdirectory.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.partnerdirectory.fake.http.FakeDirectoryServer;
import dev.partnerdirectory.fake.http.condition.Persona;
import dev.partnerdirectory.fake.http.junit.PartnerCenterEmulator;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the emulator's guide against the emulator: its curl commands are typed, its table of personas is the enum. */
@PartnerCenterEmulator
class EmulatorGuideTest {
    private static final Path PAGE = Example.root().resolve("docs/guide/emulator.md");
    private static final Pattern ADDRESS = Pattern.compile("BASE=\\S*");

    private static boolean isThere(String command) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(place -> Files.isExecutable(Path.of(place, command)));
    }

    @Test
    void every_curl_command_succeeds(FakeDirectoryServer emulator, @TempDir Path folder) throws Exception {
        assumeTrue(isThere("bash") && isThere("curl"), "no bash or no curl: the page's commands were not typed");
        List<String> blocks = Example.inLanguage("bash").stream()
                .filter(example -> Example.root().resolve(example.file()).equals(PAGE))
                .map(example -> String.join("\n", example.text()))
                .filter(text -> text.contains("curl "))
                .toList();
        assertThat(blocks).isNotEmpty();

        for (String block : blocks) {
            emulator.reset();
            String script =
                    "set -e\nBASE=%s\ncurl() { command curl --silent --show-error --fail --max-time 60 \"$@\"; }\n%s"
                            .formatted(
                                    emulator.baseUri(), ADDRESS.matcher(block).replaceAll(""));
            run(script, folder);
        }
    }

    private static void run(String script, Path folder) throws IOException, InterruptedException {
        Path printed = Files.createTempFile(folder, "printed", ".txt");
        Process bash = new ProcessBuilder("bash", "-c", script)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        try {
            assertThat(bash.waitFor(3, TimeUnit.MINUTES)).isTrue();
        } finally {
            bash.destroyForcibly();
        }
        assertThat(bash.exitValue())
                .as("%s%n%s", script, Files.readString(printed, StandardCharsets.UTF_8))
                .isZero();
    }

    @Test
    void the_table_of_personas_is_the_emulators() throws IOException {
        List<String> personas = Arrays.stream(Persona.values())
                .map(persona -> "| `%s` | %s |".formatted(persona.key(), persona.description()))
                .toList();

        assertThat(Files.readAllLines(PAGE)).containsSubsequence(personas);
    }
}
