package dev.partnerdirectory.docs;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The Java sources of all modules. Folders that a build writes are not entered: another module's may be at work. */
final class Sources {
    private Sources() {}

    /** Every Java file below folders such as {@code src/main/java}. */
    static Set<Path> below(String... folders) throws IOException {
        Path root = Example.root();
        Set<Path> found = new HashSet<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes any) {
                String name = visited.getFileName().toString();
                boolean isBuilt = name.equals("target") || name.startsWith(".");
                return isBuilt && !visited.equals(root) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes any) {
                String path = root.relativize(file).toString().replace('\\', '/');
                if (path.endsWith(".java") && Stream.of(folders).anyMatch(folder -> path.contains(folder + "/"))) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }
}
