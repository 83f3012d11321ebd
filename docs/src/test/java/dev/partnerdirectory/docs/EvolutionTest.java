package dev.partnerdirectory.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page of evolution says of records and libraries is so. */
class EvolutionTest {
    private static final List<String> PACKAGES = List.of(
            "core.model",
            "core.model.customer",
            "core.model.license",
            "core.model.user",
            "core.model.role",
            "core.manifest",
            "core.guard",
            "core.error",
            "rest",
            "rest.partnercenter");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`[A-Z][^|]*) \\| ([^|]+) \\|$");

    /** The folders of the libraries, as {@code .ci/api} has them. */
    private static final Pattern LIBRARIES = Pattern.compile("(?m)^libraries=\\((.+)\\)$");

    /** A method such as {@code of(…)}, or the beginning of several, such as {@code with…}. */
    private static final Pattern WORD = Pattern.compile("`(?:[A-Z]\\w*\\.)?(\\w+)(\\(?)[^`]*`");

    @Test
    void each_record_that_will_grow_is_made_as_the_page_says() throws IOException {
        Map<String, String> table = new TreeMap<>();
        ROW.matcher(page())
                .results()
                .forEach(row ->
                        WORD.matcher(row.group(1)).results().forEach(name -> table.put(name.group(1), row.group(2))));

        assertThat(table).containsKeys("CustomerUser", "RestOptions").hasSizeGreaterThan(8);
        assertThat(table)
                .allSatisfy((type, ways) -> assertThat(WORD.matcher(ways).results())
                        .isNotEmpty()
                        .allSatisfy(way -> assertThat(publicMethods(type))
                                .as("%s: %s", type, way.group())
                                .anyMatch(method -> way.group(2).isEmpty()
                                        ? method.startsWith(way.group(1))
                                        : method.equals(way.group(1)))));
    }

    @Test
    void each_library_has_a_module_info_except_the_one_that_the_page_names() throws IOException {
        String libraries = LIBRARIES
                .matcher(Files.readString(Example.root().resolve(".ci/api")))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        assertThat(libraries.split(" "))
                .hasSizeGreaterThan(5)
                .filteredOn(name -> !Files.exists(Example.root().resolve(name + "/src/main/java/module-info.java")))
                .singleElement()
                .satisfies(
                        name -> assertThat(page()).contains("Every library but `partner-directory-" + name + "` has"));
    }

    private static String page() throws IOException {
        return Files.readString(Example.root().resolve("docs/guide/evolution.md"));
    }

    private static List<String> publicMethods(String type) {
        Class<?> found = PACKAGES.stream()
                .flatMap(name -> tried("dev.partnerdirectory." + name + "." + type))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no class " + type));
        assertThat(found.isRecord()).as(type).isTrue();
        return Arrays.stream(found.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName)
                .toList();
    }

    private static Stream<Class<?>> tried(String name) {
        try {
            return Stream.of(Class.forName(name));
        } catch (ClassNotFoundException elsewhere) {
            return Stream.empty();
        }
    }
}
