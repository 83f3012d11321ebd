package dev.partnerdirectory.fake.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.fake.http.condition.Behaviour;
import dev.partnerdirectory.fake.http.fidelity.FidelityPage;
import dev.partnerdirectory.fake.http.fidelity.Rule;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that the fidelity page, the table of rules and the tests that prove them agree. */
class FidelityTest {
    private static final Path PAGE = Path.of("..", "docs", "fidelity.md");

    @Test
    void every_rule_of_the_wire_sheet_is_in_the_table() {
        List<String> expected = new ArrayList<>(
                IntStream.rangeClosed(1, 58).mapToObj(n -> "R" + n).toList());
        expected.add("R29a");

        assertThat(Arrays.stream(Rule.values()).map(Rule::id)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void every_rule_is_proved_by_a_test() throws IOException {
        assertThat(proved())
                .containsAll(Arrays.stream(Rule.values()).map(Rule::id).toList());
    }

    /**
     * If only the code of a refusal is a guess, there is no switch; a fault rule can send another code, see {@link
     * GuessedCodesTest}.
     */
    @Test
    void every_invented_rule_has_a_switch_unless_only_its_code_is_invented() {
        assertThat(Rule.values())
                .filteredOn(rule -> rule.standing() == Rule.Standing.INVENTED)
                .filteredOn(rule -> !rule.text().contains("the code is a guess"))
                .allSatisfy(rule -> assertThat(rule.behaviours()).as(rule.id()).isNotEmpty());
    }

    @Test
    void every_guessed_status_has_a_switch() {
        assertThat(Rule.values())
                .filteredOn(rule -> rule.text().contains("status and code"))
                .isNotEmpty()
                .allSatisfy(rule -> assertThat(rule.behaviours()).as(rule.id()).isNotEmpty());
    }

    @Test
    void every_switch_is_of_a_rule_or_of_how_bodies_and_pages_are_written() {
        Set<Behaviour> ofRules = Arrays.stream(Rule.values())
                .flatMap(rule -> rule.behaviours().stream())
                .collect(Collectors.toSet());

        assertThat(Behaviour.values())
                .filteredOn(behaviour -> !ofRules.contains(behaviour))
                .containsExactlyInAnyOrder(
                        Behaviour.PASSWORD_ECHO,
                        Behaviour.CREATE_USER_STATUS,
                        Behaviour.ADD_MEMBER_STATUS,
                        Behaviour.LINK_VERSION,
                        Behaviour.NEXT_LINK,
                        Behaviour.REFRESH_TOKEN_REUSE,
                        Behaviour.SIGN_IN_MFA);
    }

    @Test
    void the_page_says_what_the_tables_say() throws IOException {
        if (Boolean.getBoolean("fidelity.write")) {
            Files.writeString(PAGE, FidelityPage.markdown());
        }

        assertThat(Files.readString(PAGE)).isEqualTo(FidelityPage.markdown());
    }

    private static Set<String> proved() throws IOException {
        Set<String> rules = new TreeSet<>();
        URI root = URI.create(FidelityTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString());
        Path classes = Path.of(root).resolve(Path.of("dev", "partnerdirectory", "fake", "http"));
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                rules.addAll(proved(classOf(classes, file)));
            }
        }
        return rules;
    }

    private static Class<?> classOf(Path root, Path file) {
        String relative = root.relativize(file)
                .toString()
                .replace(".class", "")
                .replace('/', '.')
                .replace('\\', '.');
        try {
            return Class.forName(
                    "dev.partnerdirectory.fake.http." + relative, false, FidelityTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> proved(Class<?> tests) {
        List<String> rules = new ArrayList<>();
        for (Method method : tests.getDeclaredMethods()) {
            Proves proves = method.getAnnotation(Proves.class);
            if (proves != null) {
                rules.addAll(List.of(proves.value()));
            }
        }
        return rules;
    }
}
