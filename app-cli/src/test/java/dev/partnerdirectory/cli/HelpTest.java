package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.cli.command.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The help of every noun, word for word. */
class HelpTest {
    private static final Map<String, String> VERBS = Map.of(
            "customer", "list get",
            "user", "list get create update delete restore reset-password roles",
            "role", "list members grant revoke",
            "partner-role", "list members grant revoke",
            "license", "list of assign remove",
            "auth", "login status logout token",
            "config", "show set unset",
            "profile", "list use remove",
            "emulator", "start");

    /** The options that every command has; {@code UsageTest} checks them. */
    private static final Pattern SHARED = Pattern.compile("(?ms)^Options of every command:\\n.*?(?=^$|^Commands:|\\z)");

    @TempDir
    Path home;

    static Stream<String> nouns() {
        return VERBS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("nouns")
    void the_help_of_a_noun_and_its_verbs_is_what_is_written_down(String noun) throws IOException {
        String help = Stream.concat(
                        Stream.of(""), Stream.of(VERBS.get(noun).split(" ")).map(verb -> " " + verb))
                .map(verb -> help(noun + verb))
                .collect(Collectors.joining("\n"));

        assertThat(help).isEqualTo(expected(noun));
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 100, 0})
    void no_width_breaks_the_names_of_the_shells_files(int width) {
        String help = Run.in(home)
                .on(new Terminal(false, true, false, width))
                .ok("completion", "--help")
                .out();

        assertThat(help).contains(".bashrc, .zshrc, config.fish");
    }

    private String help(String command) {
        String text = Run.in(home).ok((command + " --help").split(" ")).out();
        return "$ pdir " + command + " --help\n" + SHARED.matcher(text).replaceFirst("");
    }

    private static String expected(String noun) throws IOException {
        try (InputStream in = HelpTest.class.getResourceAsStream("/help/" + noun + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
