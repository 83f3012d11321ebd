package dev.partnerdirectory.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A fenced block of one of our pages.
 *
 * @param file     the page, relative to the project's root
 * @param line     where the block's text begins, counted from 1
 * @param language the word behind the opening fence
 */
record Example(Path file, int line, String language, List<String> text) {
    private static final String FENCE = "```";

    /** Every block in this language of the README and all pages under docs, in the order of the files' names. */
    static List<Example> inLanguage(String language) throws IOException {
        Path root = root();
        List<Example> found = new ArrayList<>();
        for (Path page : pages(root)) {
            found.addAll(read(root.relativize(page), Files.readAllLines(page)));
        }
        return found.stream()
                .filter(example -> example.language().equals(language))
                .toList();
    }

    private static List<Path> pages(Path root) throws IOException {
        List<Path> pages = new ArrayList<>(List.of(root.resolve("README.md")));
        try (Stream<Path> below = Files.walk(root.resolve("docs"))) {
            below.filter(path -> path.toString().endsWith(".md"))
                    .filter(path -> !path.startsWith(root.resolve("docs/target")))
                    .sorted()
                    .forEach(pages::add);
        }
        return pages;
    }

    /** The project's root: the folder above this module's. */
    static Path root() {
        return Path.of("").toAbsolutePath().getParent();
    }

    private static List<Example> read(Path page, List<String> lines) {
        List<Example> found = new ArrayList<>();
        int opened = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith(FENCE)) {
                continue;
            }
            if (opened < 0) {
                opened = i;
            } else {
                String language = lines.get(opened).substring(FENCE.length()).strip();
                found.add(new Example(page, opened + 2, language, List.copyOf(lines.subList(opened + 1, i))));
                opened = -1;
            }
        }
        if (opened >= 0) {
            throw new IllegalStateException(page + ":" + (opened + 1) + " opens a block that is never closed");
        }
        return found;
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
