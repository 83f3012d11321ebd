package dev.partnerdirectory.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.partnerdirectory.core.error.ErrorCatalog;
import dev.partnerdirectory.core.error.Explanation;
import dev.partnerdirectory.core.error.Explanation.Family;
import dev.partnerdirectory.rest.partnercenter.ServiceExplanations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/errors} holds what {@code pdir explain} says, and nothing else. */
class ErrorPagesTest {
    private static final Path FOLDER = Path.of("../docs/errors");
    private static final String MADE =
            "This page is made from the texts that `pdir explain` prints; a test keeps it up to date.";

    /** The index's sections, in their order. */
    private static final Map<Family, String> TITLES = titles();

    private static Map<Family, String> titles() {
        Map<Family, String> titles = new LinkedHashMap<>();
        titles.put(ServiceExplanations.SERVICE, "Partner Center");
        titles.put(ServiceExplanations.SIGN_IN, "Sign-in");
        titles.put(ErrorCatalog.KIND, "Kinds of error");
        titles.put(ErrorCatalog.REASON, "Reasons");
        titles.put(ServiceExplanations.HTTP_STATUS, "HTTP statuses");
        titles.put(ExplainCommand.EXIT_CODE, "Exit codes of pdir");
        return titles;
    }

    @Test
    void the_pages_say_what_the_catalogue_says() throws IOException {
        Map<String, String> wanted = pages();
        if (Boolean.getBoolean("errors.write")) {
            Files.createDirectories(FOLDER);
            for (String old : there().keySet()) {
                Files.delete(FOLDER.resolve(old));
            }
            wanted.forEach(ErrorPagesTest::write);
        }

        assertThat(there())
                .as("write them by: mvn -pl app-cli -am test -Dtest=ErrorPagesTest -Derrors.write=true "
                        + "-Dsurefire.failIfNoSpecifiedTests=false")
                .isEqualTo(wanted);
    }

    private static Map<String, String> pages() {
        Map<String, String> pages = ExplainCommand.catalog().all().stream()
                .collect(Collectors.groupingBy(
                        each -> ExplainCommand.page(each).replaceFirst("#.*", ""),
                        TreeMap::new,
                        Collectors.mapping(ErrorPagesTest::section, Collectors.joining("\n"))));
        pages.computeIfPresent(
                "sign-in.md", (name, sections) -> "# Codes of the sign-in\n\n" + sections.replace("# ", "## "));
        pages.replaceAll((name, text) -> text + "\n" + MADE + "\n");
        pages.put("README.md", index());
        return pages;
    }

    private static String index() {
        return TITLES.entrySet().stream()
                .map(family -> "\n## " + family.getValue() + "\n\n| code | means |\n|---|---|\n"
                        + ExplainCommand.catalog().all().stream()
                                .filter(each -> each.family().equals(family.getKey()))
                                .map(each -> "| [%s](%s) | %s |\n"
                                        .formatted(each.code(), ExplainCommand.page(each), each.meaning()))
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("", "# Error codes\n\n" + MADE + "\n", ""));
    }

    private static String section(Explanation each) {
        String name = each.code();
        if (each.family().equals(ExplainCommand.EXIT_CODE)) {
            name = "Exit code " + name;
        } else if (each.family().equals(ServiceExplanations.HTTP_STATUS)) {
            name = "HTTP " + name;
        }
        return "# %s\n\n%s.\n\nWhat to do: %s.\n\nSource: %s.\n"
                .formatted(name, capital(each.meaning()), ExplainCommand.remedy(each), each.source());
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static Map<String, String> there() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return new TreeMap<>(
                    files.collect(Collectors.toMap(file -> file.getFileName().toString(), ErrorPagesTest::read)));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(String name, String text) {
        try {
            Files.writeString(FOLDER.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
